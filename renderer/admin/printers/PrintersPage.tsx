import { useState } from 'react';
import type { PrinterConfig } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useConfig } from '../data.ts';
import { PageFrame } from '../PageFrame.tsx';
import { PrinterCard } from './PrinterCard.tsx';
import { PrinterDialog } from './PrinterDialog.tsx';
import { printerTexts } from './texts.ts';
import styles from './Printers.module.css';

/** /admin/printer */
export function PrintersPage() {
  const config = useConfig();
  const stations = useServerQuery(['admin.stations'], () => client.admin.stations.query(), {
    live: 'office',
  });
  const [open, setOpen] = useState<PrinterConfig | 'new'>();
  const known = stations.data ?? [];
  return (
    <PageFrame
      title={printerTexts.title}
      lead={printerTexts.lead}
      query={config}
      actions={
        <Button variant="primary" icon={<Icon name="plus" />} onPress={() => setOpen('new')}>
          {printerTexts.add}
        </Button>
      }
    >
      {({ printers }) => (
        <>
          {printers.length === 0 && (
            <EmptyState icon="printer" title={printerTexts.none}>
              {printerTexts.noneHint}
            </EmptyState>
          )}
          <ul className={styles.printers}>
            {printers.map((printer) => (
              <li key={printer.id}>
                <PrinterCard printer={printer} stations={known} onEdit={() => setOpen(printer)} />
              </li>
            ))}
          </ul>
          {open !== undefined && (
            <PrinterDialog
              printer={open === 'new' ? undefined : open}
              printers={printers}
              stations={known}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

import { useState } from 'react';
import type { SeriesRow } from '../../../domain/contract/office.ts';
import { officeDay } from '../../../domain/calendar/office-time.ts';
import type { OfficeZone } from '../../../domain/calendar/office-time.ts';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { serverNow } from '../../ui/clock.ts';
import { formatNumber } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { useSession } from '../AdminScreen.tsx';
import { useConfig } from '../data.ts';
import { PageFrame } from '../PageFrame.tsx';
import { seriesPreview } from './series-form.ts';
import { SeriesDialog } from './SeriesDialog.tsx';
import { seriesTexts } from './texts.ts';
import styles from '../Admin.module.css';

/** /admin/nomor: one row per register of outgoing numbers. */
export function SeriesPage() {
  const { zone } = useSession();
  const config = useConfig();
  const series = useServerQuery(['admin.series'], () => client.admin.series.query(), {
    live: ['office', 'number'],
  });
  const [open, setOpen] = useState<SeriesRow | 'new'>();
  const day = officeDay(new Date(serverNow()).toISOString(), zone as OfficeZone);
  const facts = {
    day,
    kode: config.data?.office.code ?? '',
    kantor: config.data?.office.id ?? '',
  };
  return (
    <PageFrame
      title={seriesTexts.title}
      lead={seriesTexts.lead}
      query={series}
      actions={
        <Button variant="primary" icon={<Icon name="plus" />} onPress={() => setOpen('new')}>
          {seriesTexts.add}
        </Button>
      }
    >
      {(rows) => (
        <>
          {rows.some(({ missing }) => missing) && (
            <Banner tone="warn" title={seriesTexts.missingTitle}>
              {seriesTexts.missingBody(
                rows.filter(({ missing }) => missing).map(({ series: { name } }) => name),
              )}
            </Banner>
          )}
          <Table<SeriesRow>
            caption={seriesTexts.table}
            columns={[
              {
                id: 'name',
                header: seriesTexts.name,
                isRowHeader: true,
                width: '26%',
                render: (row) => (
                  <>
                    {row.series.name}
                    <span className={styles.under}>{row.series.id}</span>
                  </>
                ),
              },
              {
                id: 'template',
                header: seriesTexts.template,
                render: (row) => <code>{row.series.template}</code>,
              },
              {
                id: 'restart',
                header: seriesTexts.restart,
                render: (row) => seriesTexts.restarts[row.series.restart],
              },
              {
                id: 'next',
                header: seriesTexts.next,
                render: (row) =>
                  row.missing ? (
                    <Status tone="warn">{seriesTexts.missing}</Status>
                  ) : (
                    (seriesPreview(row.series, row.last, facts).number ?? '–')
                  ),
              },
              {
                id: 'given',
                header: seriesTexts.given,
                align: 'end',
                render: (row) => formatNumber(row.given),
              },
            ]}
            rows={rows}
            rowKey={(row) => row.series.id}
            onOpen={setOpen}
            empty={seriesTexts.none}
          />
          {open !== undefined && (
            <SeriesDialog
              row={open === 'new' ? undefined : open}
              taken={open === 'new' ? rows.map((row) => row.series.id) : []}
              facts={facts}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

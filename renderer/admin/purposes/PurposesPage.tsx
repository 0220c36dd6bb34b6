import { useState } from 'react';
import type { PurposeConfig } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { useConfig, useRenew } from '../data.ts';
import { PageFrame } from '../PageFrame.tsx';
import { moved } from './purpose-form.ts';
import { PurposeDialog } from './PurposeDialog.tsx';
import { purposeTexts } from './texts.ts';
import styles from '../Admin.module.css';

/** /admin/tujuan */
export function PurposesPage() {
  const config = useConfig();
  const sops = useServerQuery(['admin.sops'], () => client.admin.sops.query(), { live: 'office' });
  const renew = useRenew();
  const [open, setOpen] = useState<PurposeConfig | 'new'>();
  const save = useCommand((purpose: PurposeConfig, commandId) =>
    client.admin.savePurpose.mutate({ purpose, commandId }),
  );
  /** One after the other: each is a record of its own. */
  async function move(all: readonly PurposeConfig[], from: number, by: -1 | 1) {
    for (const purpose of moved(all, from, by)) {
      if ((await save.run(purpose)) === undefined) break;
    }
    renew('admin.config');
  }
  function sopOf({ sopId, entry }: PurposeConfig): string {
    if (sopId === undefined) return purposeTexts.noSop;
    const title = sops.data?.find(({ id }) => id === sopId)?.title ?? sopId;
    return entry === undefined ? title : purposeTexts.sopAt(title, entry);
  }
  return (
    <PageFrame
      title={purposeTexts.title}
      lead={purposeTexts.lead}
      query={config}
      actions={
        <Button variant="primary" icon={<Icon name="plus" />} onPress={() => setOpen('new')}>
          {purposeTexts.add}
        </Button>
      }
    >
      {(data) => (
        <>
          <ProblemBanner problem={save.problem} />
          <Table<PurposeConfig>
            caption={purposeTexts.table}
            columns={[
              {
                id: 'label',
                header: purposeTexts.label,
                isRowHeader: true,
                render: ({ label, labelEn }) => (
                  <>
                    {label}
                    <span className={styles.under} lang="en">
                      {labelEn}
                    </span>
                  </>
                ),
                width: '30%',
              },
              {
                id: 'queue',
                header: purposeTexts.queue,
                render: ({ queueId }) =>
                  data.queues.find(({ id }) => id === queueId)?.name ?? queueId,
              },
              { id: 'sop', header: purposeTexts.sop, render: sopOf, width: '26%' },
              {
                id: 'kiosk',
                header: purposeTexts.kiosk,
                render: ({ onKiosk }) => (
                  <Status tone={onKiosk ? 'good' : 'neutral'}>
                    {onKiosk ? purposeTexts.yes : purposeTexts.no}
                  </Status>
                ),
              },
              {
                id: 'order',
                header: purposeTexts.order,
                width: '10%',
                render: (row) => (
                  <MoveButtons
                    label={row.label}
                    isFirst={row === data.purposes[0]}
                    isLast={row === data.purposes.at(-1)}
                    onMove={(by) => void move(data.purposes, data.purposes.indexOf(row), by)}
                  />
                ),
              },
            ]}
            rows={data.purposes}
            rowKey={({ id }) => id}
            onOpen={setOpen}
            empty={<EmptyState title={purposeTexts.none}>{purposeTexts.noneHint}</EmptyState>}
          />
          {open !== undefined && (
            <PurposeDialog
              purpose={open === 'new' ? undefined : open}
              config={data}
              onClose={() => setOpen(undefined)}
            />
          )}
        </>
      )}
    </PageFrame>
  );
}

/** The row opens on a click anywhere in it; these two do not. */
function MoveButtons(props: {
  label: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
}) {
  const { label, onMove } = props;
  return (
    <span
      role="presentation"
      className={styles.rowButtons}
      onClick={(event) => event.stopPropagation()}
    >
      {!props.isFirst && (
        <IconButton icon="up" size="s" label={purposeTexts.up(label)} onPress={() => onMove(-1)} />
      )}
      {!props.isLast && (
        <IconButton
          icon="down"
          size="s"
          label={purposeTexts.down(label)}
          onPress={() => onMove(1)}
        />
      )}
    </span>
  );
}

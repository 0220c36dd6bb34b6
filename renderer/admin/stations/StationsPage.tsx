import { useState } from 'react';
import type { StationRow } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatDate } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { toast } from '../../ui/toasts.ts';
import { useSession } from '../AdminScreen.tsx';
import { useConfig, useRenew } from '../data.ts';
import { PageFrame } from '../PageFrame.tsx';
import { AddStationDialog } from './AddStationDialog.tsx';
import { LanCard } from './LanCard.tsx';
import { stationTexts } from './texts.ts';

/** /admin/perangkat */
export function StationsPage() {
  const { zone } = useSession();
  const stations = useServerQuery(['admin.stations'], () => client.admin.stations.query(), {
    live: 'office',
  });
  const config = useConfig();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<StationRow>();
  const counterOf = (id: string | undefined) =>
    config.data?.counters.find((counter) => counter.id === id)?.name ?? '–';
  return (
    <PageFrame
      title={stationTexts.title}
      lead={stationTexts.lead}
      query={stations}
      actions={
        <Button variant="primary" icon={<Icon name="plus" />} onPress={() => setAdding(true)}>
          {stationTexts.add}
        </Button>
      }
    >
      {(rows) => (
        <>
          <Table<StationRow>
            caption={stationTexts.table}
            columns={[
              {
                id: 'name',
                header: stationTexts.name,
                render: ({ name }) => name,
                isRowHeader: true,
              },
              {
                id: 'kind',
                header: stationTexts.kind,
                render: ({ kind }) => stationTexts.kinds[kind],
              },
              {
                id: 'counter',
                header: stationTexts.counter,
                render: ({ counterId }) => counterOf(counterId),
              },
              {
                id: 'state',
                header: stationTexts.state,
                render: ({ pairedAt }) =>
                  pairedAt === undefined ? (
                    <Status tone="warn">{stationTexts.waiting}</Status>
                  ) : (
                    <Status tone="good">{stationTexts.pairedAt(formatDate(pairedAt, zone))}</Status>
                  ),
              },
              {
                id: 'remove',
                header: stationTexts.remove,
                hideHeader: true,
                align: 'end',
                render: (row) => (
                  <Button
                    size="s"
                    aria-label={stationTexts.removeOf(row.name)}
                    onPress={() => setLeaving(row)}
                  >
                    {stationTexts.remove}
                  </Button>
                ),
              },
            ]}
            rows={rows.filter(({ active }) => active)}
            rowKey={({ id }) => id}
            empty={<EmptyState title={stationTexts.none}>{stationTexts.noneHint}</EmptyState>}
          />
          <LanCard />
          {isAdding && (
            <AddStationDialog
              stations={rows}
              counters={config.data?.counters ?? []}
              onClose={() => setAdding(false)}
            />
          )}
          {leaving && <RemoveStation row={leaving} onClose={() => setLeaving(undefined)} />}
        </>
      )}
    </PageFrame>
  );
}

function RemoveStation({ row, onClose }: { row: StationRow; onClose: () => void }) {
  const renew = useRenew();
  const remove = useCommand(
    (stationId: string, commandId) => client.admin.removeStation.mutate({ stationId, commandId }),
    {
      onDone: () => {
        renew('admin.stations');
        toast(stationTexts.removed(row.name));
        onClose();
      },
    },
  );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={() => void remove.run(row.id)}
      title={stationTexts.removeTitle(row.name)}
      confirmLabel={stationTexts.remove}
      danger
      busy={remove.busy}
    >
      {stationTexts.removeBody}
      <ProblemBanner problem={remove.problem} />
    </ConfirmDialog>
  );
}

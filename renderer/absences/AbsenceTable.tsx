import { useState } from 'react';
import type { AbsenceRow } from '../../domain/contract/absence.ts';
import { span } from '../../domain/people/absence.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Status } from '../ui/Status.tsx';
import { Table } from '../ui/Table.tsx';
import { toast } from '../ui/toasts.ts';
import { absenceTexts } from './texts.ts';
import styles from '../admin/Admin.module.css';

const tones = { today: 'good', coming: 'info', past: 'neutral', ended: 'neutral' } as const;

interface AbsenceTableProps {
  rows: readonly AbsenceRow[];
  onChange: (row: AbsenceRow) => void;
  onChanged: () => void;
}

/** Who stands in for whom, the latest first; what still stands can be changed or ended. */
export function AbsenceTable({ rows, onChange, onChanged }: AbsenceTableProps) {
  const [ending, setEnding] = useState<AbsenceRow>();
  const end = useCommand((id: string, commandId) => client.absence.end.mutate({ id, commandId }), {
    onDone: () => {
      toast(absenceTexts.ended);
      setEnding(undefined);
      onChanged();
    },
    onProblem: ({ message }) => toast(message, 'bad'),
  });
  return (
    <>
      <Table<AbsenceRow>
        caption={absenceTexts.table}
        columns={[
          {
            id: 'away',
            header: absenceTexts.away,
            isRowHeader: true,
            width: '22%',
            render: ({ away }) => <Person {...away} />,
          },
          {
            id: 'substitute',
            header: absenceTexts.substitute,
            width: '22%',
            render: ({ substitute }) => <Person {...substitute} />,
          },
          { id: 'title', header: absenceTexts.asTitle, render: ({ title }) => title },
          {
            id: 'days',
            header: absenceTexts.days,
            render: (row) => (
              <>
                {span(row)}
                {row.orderNumber !== '' && <span className={styles.under}>{row.orderNumber}</span>}
              </>
            ),
          },
          {
            id: 'state',
            header: absenceTexts.state,
            render: ({ state }) => (
              <Status tone={tones[state]}>{absenceTexts.states[state]}</Status>
            ),
          },
          {
            id: 'actions',
            header: absenceTexts.actions,
            hideHeader: true,
            render: (row) =>
              row.mayChange && (
                <span className={styles.buttons}>
                  <Button
                    size="s"
                    aria-label={absenceTexts.changeOf(row.away.name)}
                    onPress={() => onChange(row)}
                  >
                    {absenceTexts.change}
                  </Button>
                  <Button
                    size="s"
                    aria-label={absenceTexts.endOf(row.away.name)}
                    onPress={() => setEnding(row)}
                  >
                    {absenceTexts.end}
                  </Button>
                </span>
              ),
          },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={absenceTexts.none}>{absenceTexts.noneHint}</EmptyState>}
      />
      <ConfirmDialog
        isOpen={ending !== undefined}
        onClose={() => setEnding(undefined)}
        onConfirm={() => ending !== undefined && void end.run(ending.id)}
        busy={end.busy}
        title={absenceTexts.endTitle}
        confirmLabel={absenceTexts.end}
        danger
      >
        {ending && absenceTexts.endBody(ending.substitute.name, ending.title)}
      </ConfirmDialog>
    </>
  );
}

function Person({ name, position }: { name: string; position: string }) {
  return (
    <>
      {name}
      <span className={styles.under}>{position}</span>
    </>
  );
}

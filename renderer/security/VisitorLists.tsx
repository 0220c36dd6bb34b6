import { useState } from 'react';
import type { InsideList, VisitRow } from '../../domain/contract/visit.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { toast } from '../ui/toasts.ts';
import { filterVisitors } from './filter-visitors.ts';
import { securityKeys, securityTexts } from './texts.ts';
import { VisitorRow } from './VisitorRow.tsx';
import styles from './VisitorLists.module.css';

const nobody: InsideList = { inside: [], left: [], refused: [], seq: 0 };

/** Who is in the building, who left, who could not be served; today only. */
export function VisitorLists({ zone }: { zone: string }) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<VisitRow>();
  const list = useServerQuery(['visit.inside'], () => client.visit.inside.query(), {
    live: 'visit',
  });
  const leave = useCommand(({ visitId }: { visitId: string; name: string }, commandId) =>
    client.visit.leave.mutate({ visitId, commandId }),
  );
  async function letOut({ id, name }: VisitRow) {
    setAsked(undefined);
    if ((await leave.run({ visitId: id, name })) === undefined) return;
    toast(securityTexts.left(name));
    list.refetch();
  }
  const { inside, left, refused } = list.data ?? nobody;
  const rows = (found: readonly VisitRow[], empty: string, onLeave?: (row: VisitRow) => void) => (
    <Rows rows={found} text={text} empty={empty} zone={zone} onLeave={onLeave} />
  );
  return (
    <Card
      title={securityTexts.inside}
      aside={<strong className={styles.count}>{inside.length}</strong>}
      fill
    >
      <div className={styles.lists}>
        <ProblemBanner problem={leave.problem ?? list.problem} />
        <SearchField
          label={securityTexts.search}
          hideLabel
          value={text}
          onChange={setText}
          placeholder={securityTexts.searchPlaceholder}
          shortcut={securityKeys.search}
        />
        <Tabs
          label={securityTexts.people}
          items={[
            {
              id: 'inside',
              label: securityTexts.tabInside(inside.length),
              content: rows(inside, securityTexts.nobodyInside, (row) =>
                isUnserved(row) ? setAsked(row) : void letOut(row),
              ),
            },
            {
              id: 'left',
              label: securityTexts.tabLeft(left.length),
              content: rows(left, securityTexts.nobodyLeft),
            },
            {
              id: 'refused',
              label: securityTexts.tabRefused(refused.length),
              content: rows(refused, securityTexts.nobodyRefused),
            },
          ]}
        />
      </div>
      <ConfirmDialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onConfirm={() => asked && void letOut(asked)}
        title={securityTexts.leaveUnserved}
        confirmLabel={securityTexts.leaveAnyway}
      >
        {asked && securityTexts.leaveUnservedText(asked.name, asked.ticketNumber ?? '')}
      </ConfirmDialog>
    </Card>
  );
}

function isUnserved({ ticketState }: VisitRow): boolean {
  return ticketState === 'waiting' || ticketState === 'called';
}

interface RowsProps {
  rows: readonly VisitRow[];
  text: string;
  empty: string;
  zone: string;
  onLeave: ((row: VisitRow) => void) | undefined;
}

function Rows({ rows, text, empty, zone, onLeave }: RowsProps) {
  const found = filterVisitors(rows, text);
  if (found.length === 0) {
    return <EmptyState title={rows.length === 0 ? empty : securityTexts.nothingFound} />;
  }
  return (
    <ul className={styles.rows}>
      {found.map((row) => (
        <VisitorRow key={row.id} row={row} zone={zone} onLeave={onLeave && (() => onLeave(row))} />
      ))}
    </ul>
  );
}

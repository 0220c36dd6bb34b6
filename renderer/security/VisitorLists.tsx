import { useState } from 'react';
import type { OfficeZone } from '../../domain/calendar/office-time.ts';
import type { VisitRegistered, VisitRow } from '../../domain/contract/visit.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { toast } from '../ui/toasts.ts';
import { ComeBackDialog } from './ComeBackDialog.tsx';
import { DayChoice } from './DayChoice.tsx';
import { filterVisitors } from './filter-visitors.ts';
import { securityKeys, securityTexts } from './texts.ts';
import { useGuestBook } from './use-guest-book.ts';
import { useTicketPrints } from './use-ticket-prints.ts';
import { VisitorRow } from './VisitorRow.tsx';
import type { VisitorDeeds } from './VisitorRow.tsx';
import styles from './VisitorLists.module.css';

export interface VisitorListsProps {
  zone: OfficeZone;
  /** A number given to somebody who came back. */
  onGiven: (visit: VisitRegistered) => void;
}

const nobody = { inside: 0, left: 0, refused: 0 };

/** Who is in the building, who left, who could not be served: today, or an earlier day. */
export function VisitorLists({ zone, onGiven }: VisitorListsProps) {
  const [text, setText] = useState('');
  const [leaving, setLeaving] = useState<VisitRow>();
  const [returning, setReturning] = useState<VisitRow>();
  const book = useGuestBook(zone);
  const prints = useTicketPrints();
  const leave = useCommand(({ visitId }: { visitId: string; name: string }, commandId) =>
    client.visit.leave.mutate({ visitId, commandId }),
  );
  async function letOut({ id, name }: VisitRow) {
    setLeaving(undefined);
    if ((await leave.run({ visitId: id, name })) === undefined) return book.refetch();
    toast(securityTexts.left(name));
    book.refetch();
  }
  async function print(row: VisitRow) {
    if (await prints.print(row)) toast(securityTexts.sentToPrinter(row.ticketNumber ?? ''));
  }
  const { isToday } = book;
  const counts = book.data?.counts ?? nobody;
  const rows = (group: 'inside' | 'left' | 'refused', empty: string, deeds: VisitorDeeds = {}) => (
    <Rows
      rows={book.data?.[group] ?? []}
      all={counts[group]}
      text={text}
      empty={empty}
      zone={zone}
      deeds={{ ...deeds, isPaperFailed: prints.isFailed }}
    />
  );
  return (
    <Card
      title={isToday ? securityTexts.inside : securityTexts.bookOf(book.say(book.day))}
      aside={isToday && <strong className={styles.count}>{counts.inside}</strong>}
      fill
    >
      <div className={styles.lists}>
        <ProblemBanner problem={leave.problem ?? book.problem} />
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
              label: (isToday ? securityTexts.tabInside : securityTexts.tabForgotten)(
                counts.inside,
              ),
              content: rows('inside', securityTexts.nobodyInside, {
                onLeave: (row) => (isUnserved(row) ? setLeaving(row) : void letOut(row)),
                ...(isToday && { onPrint: (row) => void print(row) }),
              }),
            },
            {
              id: 'left',
              label: securityTexts.tabLeft(counts.left),
              content: rows(
                'left',
                securityTexts.nobodyLeft,
                isToday ? { onComeBack: setReturning } : {},
              ),
            },
            {
              id: 'refused',
              label: securityTexts.tabRefused(counts.refused),
              content: rows('refused', securityTexts.nobodyRefused),
            },
          ]}
        />
        <DayChoice book={book} />
      </div>
      <ConfirmDialog
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        onConfirm={() => leaving && void letOut(leaving)}
        title={securityTexts.leaveUnserved}
        confirmLabel={securityTexts.leaveAnyway}
      >
        {leaving && securityTexts.leaveUnservedText(leaving.name, leaving.ticketNumber ?? '')}
      </ConfirmDialog>
      {returning && (
        <ComeBackDialog
          row={returning}
          onClose={() => setReturning(undefined)}
          onBack={({ given }) => {
            setReturning(undefined);
            book.refetch();
            if (given) onGiven(given);
            else toast(securityTexts.cameBack(returning.name));
          }}
        />
      )}
    </Card>
  );
}

function isUnserved({ ticketState }: VisitRow): boolean {
  return ticketState === 'waiting' || ticketState === 'called';
}

interface RowsProps {
  rows: readonly VisitRow[];
  /** How many there are, shown or not. */
  all: number;
  text: string;
  empty: string;
  zone: string;
  deeds: VisitorDeeds;
}

function Rows({ rows, all, text, empty, zone, deeds }: RowsProps) {
  const found = filterVisitors(rows, text);
  if (found.length === 0) {
    return <EmptyState title={rows.length === 0 ? empty : securityTexts.nothingFound} />;
  }
  return (
    <>
      <ul className={styles.rows}>
        {found.map((row) => (
          <VisitorRow key={row.id} row={row} zone={zone} {...deeds} />
        ))}
      </ul>
      {all > rows.length && <p className={styles.about}>{securityTexts.more(rows.length, all)}</p>}
    </>
  );
}

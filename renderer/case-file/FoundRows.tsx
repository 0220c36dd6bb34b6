import { useState } from 'react';
import type { z } from 'zod';
import type { CaseSearchInput } from '../../domain/contract/case.ts';
import type { CaseRow } from '../../domain/contract/case-view.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { caseTexts } from '../desk/case-panel/texts.ts';
import { DueMark } from '../desk/work-list/StandingMark.tsx';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Table } from '../ui/Table.tsx';
import type { Column } from '../ui/Table.tsx';
import { shortDay } from './moment.ts';
import { fileTexts, findTexts } from './texts.ts';
import styles from './Find.module.css';

type Question = z.input<typeof CaseSearchInput>;

interface FoundRowsProps {
  question: Question;
  zone: string;
  onOpen: (caseId: string) => void;
}

/** What the search found, newest first; more by the page. */
export function FoundRows({ question, zone, onOpen }: FoundRowsProps) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  return (
    <>
      {cursors.map((cursor, index) => (
        <FoundPage
          key={cursor ?? 'pertama'}
          question={cursor === undefined ? question : { ...question, cursor }}
          zone={zone}
          onOpen={onOpen}
          isFirst={index === 0}
          onMore={
            index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined
          }
        />
      ))}
    </>
  );
}

interface FoundPageProps extends FoundRowsProps {
  isFirst: boolean;
  onMore: ((cursor: string) => void) | undefined;
}

function FoundPage({ question, zone, onOpen, isFirst, onMore }: FoundPageProps) {
  const found = useServerQuery(
    ['case.search', question],
    () => client.case.search.query({ ...question, limit: 50 }),
    { live: 'case' },
  );
  const { data } = found;
  if (!data)
    return found.problem ? <ProblemBanner problem={found.problem} /> : <Skeleton lines={6} />;
  if (isFirst && data.rows.length === 0)
    return <EmptyState title={findTexts.empty}>{findTexts.emptyHint}</EmptyState>;
  return (
    <>
      <FoundTable rows={data.rows} zone={zone} onOpen={onOpen} />
      {data.next !== undefined && onMore && (
        <div className={styles.more}>
          <Button onPress={() => data.next && onMore(data.next)}>{findTexts.more}</Button>
        </div>
      )}
    </>
  );
}

interface FoundTableProps {
  rows: readonly CaseRow[];
  zone: string;
  onOpen: (caseId: string) => void;
}

export function FoundTable({ rows, zone, onOpen }: FoundTableProps) {
  return (
    <Table
      caption={findTexts.results}
      columns={columnsFor(zone)}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      empty={findTexts.empty}
    />
  );
}

function columnsFor(zone: string): Column<CaseRow>[] {
  const { columns } = findTexts;
  return [
    {
      id: 'number',
      header: columns.number,
      render: ({ number }) => number ?? caseTexts.noNumber,
      isRowHeader: true,
      width: '13em',
    },
    {
      id: 'applicant',
      header: columns.applicant,
      render: (row) => (
        <>
          {row.applicantName}
          {row.institution && <span className={styles.soft}>{row.institution}</span>}
        </>
      ),
    },
    { id: 'service', header: columns.service, render: ({ sopTitle }) => sopTitle },
    { id: 'step', header: columns.step, render: (row) => <Where row={row} /> },
    {
      id: 'opened',
      header: columns.opened,
      render: (row) => (
        <>
          <span className={styles.day}>{shortDay(row.openedAt, zone)}</span>
          {row.receivedAt && (
            <span className={cx(styles.soft, styles.day)}>
              {findTexts.received} {shortDay(row.receivedAt, zone)}
            </span>
          )}
        </>
      ),
      width: '11em',
    },
    {
      id: 'due',
      header: columns.due,
      render: ({ standing }) => <DueMark clock={standing} />,
      width: '11em',
    },
  ];
}

function Where({ row }: { row: CaseRow }) {
  if (row.status !== 'open')
    return <>{Object.entries(caseTexts.status).find(([key]) => key === row.status)?.[1]}</>;
  return row.steps.map(({ id, title, holderName }) => (
    <span key={id} className={styles.step}>
      {title}
      {holderName && <span className={styles.soft}>{fileTexts.heldBy(holderName)}</span>}
    </span>
  ));
}

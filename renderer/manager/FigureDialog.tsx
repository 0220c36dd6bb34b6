import { useState } from 'react';
import { Link } from 'react-router';
import type { Figure, FigureCase } from '../../domain/contract/dashboard.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatDate, formatTime } from '../ui/format.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Status } from '../ui/Status.tsx';
import { Table } from '../ui/Table.tsx';
import { managerTexts } from './texts.ts';
import styles from './Manager.module.css';

const PAGE = 25;

interface FigureDialogProps {
  figure: Figure;
  name: string;
  zone: string;
  onClose: () => void;
}

/** The cases behind a figure; each leads to its file. */
export function FigureDialog({ figure, name, zone, onClose }: FigureDialogProps) {
  const [limit, setLimit] = useState(PAGE);
  const cases = useServerQuery(
    ['dashboard.cases', figure, limit],
    () => client.dashboard.cases.query({ figure, limit }),
    { live: ['case', 'queue'] },
  );
  return (
    <Dialog isOpen onClose={onClose} title={managerTexts.casesTitle(name)} width="l">
      {cases.problem && <ProblemBanner problem={cases.problem} />}
      {cases.data === undefined && !cases.problem && <Skeleton lines={6} />}
      {cases.data && <CaseTable rows={cases.data.rows} zone={zone} name={name} />}
      {cases.data?.nextOffset !== undefined && limit < 100 && (
        <Button onPress={() => setLimit(Math.min(100, limit + PAGE))}>{managerTexts.more}</Button>
      )}
    </Dialog>
  );
}

export function CaseTable(props: { rows: readonly FigureCase[]; zone: string; name: string }) {
  const { rows, zone, name } = props;
  return (
    <Table
      caption={name}
      rows={rows}
      rowKey={(row) => `${row.caseId ?? ''} ${row.number} ${row.at} ${row.detail}`}
      empty={<p>{managerTexts.noCases}</p>}
      columns={[
        {
          id: 'number',
          header: managerTexts.number,
          isRowHeader: true,
          width: '11em',
          render: (row) =>
            row.caseId === undefined ? (
              row.number
            ) : (
              <Link to={`/berkas/${row.caseId}`}>{row.number}</Link>
            ),
        },
        {
          id: 'name',
          header: managerTexts.name,
          render: (row) => (
            <>
              {row.name || (row.caseId !== undefined && managerTexts.nameErased)}
              <span className={styles.under}>{row.service}</span>
            </>
          ),
        },
        {
          id: 'detail',
          header: managerTexts.about,
          render: (row) => (
            <>
              {row.detail} {row.isLate && <Status tone="bad">{managerTexts.late}</Status>}
            </>
          ),
        },
        {
          id: 'at',
          header: managerTexts.at,
          width: '10em',
          render: (row) => (
            <span className={styles.when}>
              {formatDate(row.at, zone)}
              <span className={styles.under}>{formatTime(row.at, zone)}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

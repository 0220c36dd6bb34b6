import { Link } from 'react-router';
import type { ReturnFigure, ReturnReason } from '../../domain/contract/dashboard.ts';
import type { Drawing } from '../../domain/charts/shapes.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatDate, formatTime } from '../ui/format.ts';
import { Table } from '../ui/Table.tsx';
import { Answer } from './Answer.tsx';
import { Chart } from './Chart.tsx';
import { FigureButton } from './FigureButton.tsx';
import { percent, type Filter } from './figures.ts';
import { managerTexts } from './texts.ts';
import { useReturns } from './use-figures.ts';
import styles from './Manager.module.css';

/** Which arrows led back, how often, and the latest reasons. */
export function ReturnsTab({ filter, zone }: { filter: Filter; zone: string }) {
  const returns = useReturns(filter);
  return (
    <Answer of={returns}>
      {({ arrows, latest }) =>
        arrows.length === 0 ? (
          <EmptyState title={managerTexts.noReturns} />
        ) : (
          <div className={styles.stack}>
            <p className={styles.lead}>{managerTexts.returnsLead}</p>
            <Card title={managerTexts.arrow}>
              <Arrows arrows={arrows} filter={filter} />
            </Card>
            <Card title={managerTexts.reasons}>
              <Reasons latest={latest} zone={zone} />
            </Card>
          </div>
        )
      }
    </Answer>
  );
}

/** A bar as long as its share of the most frequent arrow. */
function bar(count: number, most: number): Drawing {
  return {
    width: 240,
    height: 18,
    shapes: [
      {
        is: 'rect',
        x: 0,
        y: 4,
        width: Math.max(2, (count / most) * 240),
        height: 10,
        tone: 'main',
      },
    ],
  };
}

function Arrows({ arrows, filter }: { arrows: readonly ReturnFigure[]; filter: Filter }) {
  const most = Math.max(1, ...arrows.map(({ count }) => count));
  return (
    <Table
      caption={managerTexts.tableOf(managerTexts.arrow)}
      rows={arrows}
      rowKey={({ sopId, step, outcome }) => `${sopId} ${step} ${outcome}`}
      columns={[
        {
          id: 'label',
          header: managerTexts.arrow,
          isRowHeader: true,
          render: ({ label, title }) => (
            <>
              {label}
              <span className={styles.under}>{title}</span>
            </>
          ),
        },
        { id: 'to', header: managerTexts.backTo, render: ({ toTitle }) => toTitle },
        {
          id: 'bar',
          header: managerTexts.asPicture,
          width: '14em',
          render: ({ label, count }) => (
            <div className={styles.stripCell}>
              <Chart look="strip" drawing={bar(count, most)} label={`${label}: ${count}`} />
            </div>
          ),
        },
        {
          id: 'count',
          header: managerTexts.count,
          align: 'end',
          render: ({ sopId, step, outcome, label, count }) => (
            <FigureButton
              value={count}
              name={label}
              figure={{ of: 'done', from: filter.from, to: filter.to, sopId, step, outcome }}
            />
          ),
        },
        {
          id: 'share',
          header: managerTexts.share,
          align: 'end',
          render: ({ count, of }) => percent(count, of),
        },
      ]}
    />
  );
}

function Reasons({ latest, zone }: { latest: readonly ReturnReason[]; zone: string }) {
  return (
    <ul className={styles.reasons}>
      {latest.map((line) => (
        <li key={`${line.caseId} ${line.at}`}>
          <p className={styles.reason}>
            {line.reason === '' ? managerTexts.reasonErased : `“${line.reason}”`}
          </p>
          <p className={styles.under}>
            <Link to={`/berkas/${line.caseId}`}>{line.number}</Link> · {line.label} ·{' '}
            {line.officerName} · {formatDate(line.at, zone)} {formatTime(line.at, zone)}
          </p>
        </li>
      ))}
    </ul>
  );
}

import { useNavigate, useParams } from 'react-router';
import type { SopChart } from '../../domain/contract/sop.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { SessionGate } from '../auth/SessionGate.tsx';
import { ChartView } from '../sop-chart/ChartView.tsx';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SopShell } from './SopShell.tsx';
import { sopTexts } from './texts.ts';
import styles from './Sop.module.css';

/** /sop/:sopId: one SOP as the flowchart of its document. */
export function SopPage() {
  const { sopId = '' } = useParams();
  const navigate = useNavigate();
  return (
    <SessionGate>
      {(session) => (
        <SopShell
          session={session}
          title={sopTexts.title}
          aside={
            <Button size="s" onPress={() => void navigate('/sop')}>
              {sopTexts.back}
            </Button>
          }
        >
          <OneSop sopId={sopId} zone={session.zone} />
        </SopShell>
      )}
    </SessionGate>
  );
}

function OneSop({ sopId, zone }: { sopId: string; zone: string }) {
  const chart = useServerQuery(['sop.chart', sopId], () => client.sop.chart.query({ sopId }), {
    live: 'office',
  });
  if (chart.data === undefined)
    return chart.problem ? <ProblemBanner problem={chart.problem} /> : <Skeleton lines={8} />;
  const { title, number, agency } = chart.data;
  return (
    <div className={styles.wide}>
      <header>
        <h2>{title}</h2>
        <p className={styles.soft}>{[number, agency].filter(Boolean).join(' · ')}</p>
      </header>
      <ChartView data={chart.data} zone={zone} />
      <Notes notes={chart.data.sop.notes} />
    </div>
  );
}

function Notes({ notes }: { notes: SopChart['sop']['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{sopTexts.notes}</summary>
      <ul className={styles.list}>
        {notes.map(({ where, seed, ours, why }) => (
          <li key={`${where}${seed}`} className={styles.card}>
            <h3 className={styles.cardTitle}>{where}</h3>
            <dl className={styles.facts}>
              {[
                [sopTexts.noteSeed, seed],
                [sopTexts.noteOurs, ours],
                [sopTexts.noteWhy, why],
              ].map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}

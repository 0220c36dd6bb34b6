import { useNavigate, useParams, useSearchParams } from 'react-router';
import { additionsOf } from '../../domain/flowchart/additions.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { SessionGate } from '../auth/SessionGate.tsx';
import { ChartView } from '../sop-chart/ChartView.tsx';
import { SopChart } from '../sop-chart/SopChart.tsx';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SopShell } from './SopShell.tsx';
import { sopTexts } from './texts.ts';
import styles from './Sop.module.css';

/** /sop/:sopId: one SOP as the flowchart of its document; with `?berkas=` the place of that case on it. */
export function SopPage() {
  const { sopId = '' } = useParams();
  const caseId = useSearchParams()[0].get('berkas');
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
          {caseId === null ? (
            <OneSop sopId={sopId} zone={session.zone} />
          ) : (
            <SopChart caseId={caseId} />
          )}
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
      <ChartView
        data={chart.data}
        zone={zone}
        heading={
          <header className={styles.heading}>
            <h2>{title}</h2>
            <p className={styles.soft}>{[number, agency].filter(Boolean).join(' · ')}</p>
          </header>
        }
      />
      <Remarks
        title={sopTexts.additionsTitle}
        remarks={additionsOf(chart.data.sop).map(({ where, what, why }) => ({
          where,
          facts: [
            [sopTexts.addition, what],
            [sopTexts.noteWhy, why],
          ],
        }))}
      />
      <Remarks
        title={sopTexts.notes}
        remarks={chart.data.sop.notes.map(({ where, seed, ours, why }) => ({
          where,
          facts: [
            [sopTexts.noteSeed, seed],
            [sopTexts.noteOurs, ours],
            [sopTexts.noteWhy, why],
          ],
        }))}
      />
    </div>
  );
}

interface RemarksProps {
  title: string;
  remarks: { where: string; facts: [name: string, value: string][] }[];
}

function Remarks({ title, remarks }: RemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <details className={styles.notes}>
      <summary>{title}</summary>
      <ul className={styles.list}>
        {remarks.map(({ where, facts }) => (
          <li key={`${where}${facts[0]?.[1]}`} className={styles.card}>
            <h3 className={styles.cardTitle}>{where}</h3>
            <dl className={styles.facts}>
              {facts.map(([name, value]) => (
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

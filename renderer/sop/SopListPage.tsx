import { Link } from 'react-router';
import type { SopSummary } from '../../domain/contract/sop.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { SessionGate } from '../auth/SessionGate.tsx';
import { ProblemBanner } from '../ui/Banner.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/icons.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SopShell } from './SopShell.tsx';
import { sopTexts } from './texts.ts';
import styles from './Sop.module.css';

/** /sop: the SOPs this office runs, each with its chart and its official document. */
export function SopListPage() {
  return (
    <SessionGate>
      {(session) => (
        <SopShell session={session} title={sopTexts.title}>
          <SopList />
        </SopShell>
      )}
    </SessionGate>
  );
}

function SopList() {
  const sops = useServerQuery(['sop.list'], () => client.sop.list.query(), { live: 'office' });
  if (sops.data === undefined)
    return sops.problem ? <ProblemBanner problem={sops.problem} /> : <Skeleton lines={6} />;
  return (
    <div className={styles.page}>
      <p className={styles.soft}>{sopTexts.lead}</p>
      {sops.data.length === 0 && (
        <EmptyState icon="document" title={sopTexts.none}>
          {sopTexts.noneHint}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {sops.data.map((sop) => (
          <li key={sop.id} className={styles.card}>
            <SopCard sop={sop} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SopCard({ sop }: { sop: SopSummary }) {
  const facts = [
    [sopTexts.number, sop.number],
    [sopTexts.agency, sop.agency],
    [sopTexts.effective, sop.effectiveOn],
    [sopTexts.revision, sop.revision],
    [
      sopTexts.content,
      [sopTexts.steps(sop.stepCount), sop.flows.length > 1 && sopTexts.flows(sop.flows)]
        .filter(Boolean)
        .join(', '),
    ],
    [sopTexts.difference, sopTexts.additions(sop.additions)],
  ] as const;
  const paper = `/papers/sop/${encodeURIComponent(sop.id)}.pdf`;
  return (
    <>
      <h2 className={styles.cardTitle}>{sop.title}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className={styles.soft}>{sopTexts.unsaid}</span>}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.links}>
        <Link to={`/sop/${encodeURIComponent(sop.id)}`} className={styles.main}>
          {sopTexts.open}
          <span className={styles.hidden}> {sop.title}</span>
        </Link>
        {(['A4', 'F4'] as const).map((size) => (
          <a key={size} href={`${paper}?paper=${size}`} target="_blank" rel="noreferrer">
            <Icon name="document" /> {size === 'A4' ? sopTexts.paperA4 : sopTexts.paperF4}
            <span className={styles.hidden}> {sop.title}</span>
          </a>
        ))}
      </p>
    </>
  );
}

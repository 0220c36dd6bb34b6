import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Status } from '../../ui/Status.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useCase } from '../data.ts';
import { useDesk } from '../desk-context.ts';
import { ApplicantCard } from './ApplicantCard.tsx';
import { ClockCard } from './ClockCard.tsx';
import { Notes } from './Notes.tsx';
import { NumbersCard } from './NumbersCard.tsx';
import { PaperPrints } from './PaperPrints.tsx';
import { PaperRow } from './PaperRow.tsx';
import { StepProgress } from './StepProgress.tsx';
import { caseTexts } from './texts.ts';
import { Timeline } from './Timeline.tsx';
import { usePaperDeeds } from './use-paper-deeds.ts';
import { WithdrawButton } from './WithdrawButton.tsx';
import desk from '../Desk.module.css';
import styles from './CasePanel.module.css';

/** Right: the case at hand. */
export function CasePanel() {
  const { caseId, session } = useDesk();
  const found = useCase(caseId);
  return (
    <>
      <div className={desk.head}>
        <h2 className={desk.title}>{caseTexts.title}</h2>
        {found.data && (
          <Status tone={found.data.status === 'open' ? 'info' : 'neutral'}>
            {statusWord(found.data.status)}
          </Status>
        )}
      </div>
      {caseId === undefined ? (
        <div className={desk.middle}>
          <EmptyState icon="document" title={caseTexts.none}>
            {caseTexts.noneHint}
          </EmptyState>
        </div>
      ) : (
        <div className={desk.scroll}>
          {!found.data &&
            (found.problem ? <ProblemBanner problem={found.problem} /> : <Skeleton />)}
          {found.data && <Panel key={caseId} view={found.data} zone={session.zone} />}
        </div>
      )}
    </>
  );
}

function Panel({ view, zone }: { view: CaseView; zone: string }) {
  const papers = usePaperDeeds(view.id);
  const [tab, setTab] = useState('case');
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <p className={styles.number}>{view.number ?? caseTexts.noNumber}</p>
        <p className={styles.soft}>{view.sopTitle}</p>
        <Link to={`/berkas/${view.id}`} className={styles.link}>
          {caseTexts.whole}
        </Link>
      </header>
      <StepProgress view={view} />
      <ClockCard clock={view.clock} />
      <Tabs
        label={caseTexts.tabsLabel}
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'case',
            label: caseTexts.tabs.case,
            content: (
              <div className={styles.panel}>
                <ApplicantCard view={view} />
                <Notes view={view} zone={zone} />
                <WithdrawButton view={view} />
              </div>
            ),
          },
          {
            id: 'history',
            label: caseTexts.tabs.history,
            content: <Timeline timeline={view.timeline} zone={zone} />,
          },
          {
            id: 'papers',
            label: caseTexts.tabs.papers(view.papers.length),
            content: (
              <div className={styles.panel}>
                <PaperPrints view={view} />
                <NumbersCard view={view} />
                <ul aria-label={caseTexts.papers}>
                  {view.papers.length === 0 && (
                    <li className={styles.soft}>{caseTexts.noPapers}</li>
                  )}
                  {view.papers.toReversed().map((job) => (
                    <PaperRow key={job.id} job={job} {...papers} />
                  ))}
                </ul>
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}

function statusWord(status: string): string {
  return Object.entries(caseTexts.status).find(([key]) => key === status)?.[1] ?? status;
}

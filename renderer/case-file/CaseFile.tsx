import { lazy, Suspense, useState } from 'react';
import type { CaseView } from '../../domain/contract/case-view.ts';
import type { Session } from '../auth/SessionGate.tsx';
import { ApplicantCard } from '../desk/case-panel/ApplicantCard.tsx';
import { Notes } from '../desk/case-panel/Notes.tsx';
import { NumbersCard } from '../desk/case-panel/NumbersCard.tsx';
import { worksAtDesk } from '../landing/screens.ts';
import { Card } from '../ui/Card.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { CaseHead } from './CaseHead.tsx';
import { Journey } from './Journey.tsx';
import { Papers } from './Papers.tsx';
import { Requirements } from './Requirements.tsx';
import { Returns } from './Returns.tsx';
import { fileTexts } from './texts.ts';
import styles from './CaseFile.module.css';

const SopChart = lazy(async () => ({
  default: (await import('../sop-chart/SopChart.tsx')).SopChart,
}));

/** The whole file: where it stands, the way it went, and all that lies in it. */
export function CaseFile({ view, session }: { view: CaseView; session: Session }) {
  const [tab, setTab] = useState('journey');
  const { zone, me } = session;
  const isReader = !worksAtDesk(me.roles);
  return (
    <div className={styles.frame}>
      <div className={styles.file}>
        <CaseHead view={view} zone={zone} me={me} />
        <div className={styles.main}>
          <Tabs
            label={fileTexts.tabs}
            selected={tab}
            onSelect={setTab}
            items={[
              {
                id: 'journey',
                label: fileTexts.journey,
                content: <Journey view={view} zone={zone} />,
              },
              {
                id: 'chart',
                label: fileTexts.chart,
                content: (
                  <Suspense fallback={<Skeleton lines={8} />}>
                    <SopChart caseId={view.id} />
                  </Suspense>
                ),
              },
            ]}
          />
        </div>
        <div className={styles.side}>
          <Card>
            <ApplicantCard view={view} readOnly={isReader} />
          </Card>
          <Requirements view={view} />
          <Papers view={view} mayPrint={!isReader} />
          {view.numbers.length > 0 && (
            <Card>
              <NumbersCard view={view} />
            </Card>
          )}
          <Returns view={view} zone={zone} />
          <Card>
            <Notes view={view} zone={zone} readOnly={isReader} />
          </Card>
        </div>
      </div>
    </div>
  );
}

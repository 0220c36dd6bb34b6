import { useState } from 'react';
import type { Figure } from '../../domain/contract/dashboard.ts';
import { Shell } from '../app/Shell.tsx';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import type { Session } from '../auth/SessionGate.tsx';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { BacklogTab } from './BacklogTab.tsx';
import { FigureDialog } from './FigureDialog.tsx';
import { FigureContext } from './figures.ts';
import { FilterBar, filterOf, startFilter } from './FilterBar.tsx';
import { OfficersTab } from './OfficersTab.tsx';
import { PrintReport } from './PrintReport.tsx';
import { ReturnsTab } from './ReturnsTab.tsx';
import { ServicesTab } from './ServicesTab.tsx';
import { StepsTab } from './StepsTab.tsx';
import { managerTexts } from './texts.ts';
import { TodayTab } from './TodayTab.tsx';
import { TrafficTab } from './TrafficTab.tsx';
import styles from './Manager.module.css';

/** Pictures first; every figure opens down to its cases. */
export function ManagerScreen({ session }: { session: Session }) {
  const { zone } = session;
  const [state, setState] = useState(startFilter);
  const [opened, setOpened] = useState<{ figure: Figure; name: string }>();
  const options = useServerQuery(['dashboard.options'], () => client.dashboard.options.query(), {
    live: ['office', 'session'],
  });
  const filter = options.data && filterOf(state, options.data.today);
  const isToday = state.period === 'today';
  return (
    <Shell
      title={managerTexts.title}
      userName={session.me.name}
      zone={zone}
      layout="scroll"
      onLock={session.lock}
      aside={
        <Button size="s" variant="quiet" onPress={session.signOut}>
          {managerTexts.signOut}
        </Button>
      }
    >
      <FigureContext.Provider value={(figure, name) => setOpened({ figure, name })}>
        <div className={styles.page}>
          {options.problem && <ProblemBanner problem={options.problem} />}
          {options.data && (
            <div className={styles.head}>
              <FilterBar options={options.data} state={state} onChange={setState} />
              <PrintReport filter={filter} />
            </div>
          )}
          {filter === undefined ? (
            <Skeleton lines={8} />
          ) : (
            <Tabs
              label={managerTexts.tabs}
              items={[
                {
                  id: 'ringkasan',
                  label: isToday ? managerTexts.today : managerTexts.visits,
                  content: isToday ? <TodayTab filter={filter} /> : <TrafficTab filter={filter} />,
                },
                {
                  id: 'layanan',
                  label: managerTexts.services,
                  content: <ServicesTab filter={filter} />,
                },
                { id: 'langkah', label: managerTexts.steps, content: <StepsTab filter={filter} /> },
                {
                  id: 'petugas',
                  label: managerTexts.officers,
                  content: <OfficersTab filter={filter} />,
                },
                {
                  id: 'pengembalian',
                  label: managerTexts.returns,
                  content: <ReturnsTab filter={filter} zone={zone} />,
                },
                {
                  id: 'tunggakan',
                  label: managerTexts.backlog,
                  content: <BacklogTab sopId={filter.sopId} zone={zone} />,
                },
              ]}
            />
          )}
        </div>
      </FigureContext.Provider>
      {opened && <FigureDialog {...opened} zone={zone} onClose={() => setOpened(undefined)} />}
    </Shell>
  );
}

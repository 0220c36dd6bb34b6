import { useState } from 'react';
import type { Problem } from '../../app/problem.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useWork } from '../data.ts';
import { useDesk } from '../desk-context.ts';
import { QueueTab } from './QueueTab.tsx';
import { queueTexts } from './texts.ts';
import { WorkList } from '../work-list/WorkList.tsx';
import styles from './QueueColumn.module.css';

/** Left: who waits, or which files wait. */
export function QueueColumn({ problem }: { problem: Problem | undefined }) {
  const { board, counterId } = useDesk();
  const work = useWork();
  const [tab, setTab] = useState(counterId === undefined ? 'work' : 'queue');
  return (
    <div className={styles.column}>
      <Tabs
        label={queueTexts.tabs}
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'queue',
            label: queueTexts.tabQueue(board?.waiting.length ?? 0),
            content: <QueueTab problem={problem} />,
          },
          {
            id: 'work',
            label: queueTexts.tabWork(work.data?.counts.all ?? 0),
            content: <WorkList />,
          },
        ]}
      />
    </div>
  );
}

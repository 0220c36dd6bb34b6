import { useState } from 'react';
import type { WorkRow } from '../../../domain/contract/work.ts';
import { Banner, ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useWork, workPage } from '../data.ts';
import { useDesk } from '../desk-context.ts';
import { deskKeys } from '../help/keys.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { useWorkDeeds } from './use-work-deeds.ts';
import type { StepRef } from './use-work-deeds.ts';
import { workTexts } from './texts.ts';
import { WorkFilters } from './WorkFilters.tsx';
import type { WorkChoice } from './WorkFilters.tsx';
import { WorkItem } from './WorkItem.tsx';
import styles from './WorkList.module.css';

/** What waits for this officer, the most urgent first, as the server orders it. */
export function WorkList() {
  const { openCase, caseId, current } = useDesk();
  const [choice, setChoice] = useState<WorkChoice>({ filter: 'all' });
  const [offset, setOffset] = useState(0);
  const [handingOver, setHandingOver] = useState<StepRef>();
  const work = useWork({ ...choice, offset });
  const deeds = useWorkDeeds(openCase);
  const list = work.data;
  if (!list)
    return work.problem ? <ProblemBanner problem={work.problem} /> : <Skeleton lines={6} />;

  const next = list.rows.find(isFree);
  const choose = (chosen: WorkChoice) => {
    setOffset(0);
    setChoice(chosen);
  };
  return (
    <div className={styles.list}>
      <Button
        variant="primary"
        wide
        shortcut={deskKeys.callNext}
        busy={deeds.take.busy}
        disabledReason={
          next === undefined ? workTexts.nextNone : current && workTexts.busyWith(current.number)
        }
        onPress={() => next && void deeds.take.run(next)}
      >
        {workTexts.next}
      </Button>
      {list.calendarProblem && <Banner tone="warn">{list.calendarProblem}</Banner>}
      <WorkFilters list={list} choice={choice} onChoose={choose} />
      {list.rows.length === 0 &&
        (choice.filter === 'all' && choice.sopId === undefined ? (
          <EmptyState title={workTexts.empty}>{workTexts.emptyHint}</EmptyState>
        ) : (
          <EmptyState
            title={workTexts.emptyFilter}
            actions={
              <Button size="s" onPress={() => choose({ filter: 'all' })}>
                {workTexts.showAll}
              </Button>
            }
          />
        ))}
      <ul aria-label={workTexts.list}>
        {list.rows.map((row) => (
          <WorkItem
            key={`${row.caseId} ${row.token}`}
            row={row}
            isOpened={row.caseId === caseId}
            busy={deeds.take.busy || deeds.release.busy}
            onOpen={() => openCase(row.caseId)}
            onTake={() => void deeds.take.run(row)}
            onRelease={() => void deeds.release.run(row)}
            onHandOver={() => setHandingOver(row)}
          />
        ))}
      </ul>
      {list.total > workPage && (
        <div className={styles.pages}>
          <Button
            size="s"
            disabledReason={offset === 0 ? workTexts.page(1, workPage, list.total) : undefined}
            onPress={() => setOffset(Math.max(0, offset - workPage))}
          >
            {workTexts.previous}
          </Button>
          <span className={styles.soft}>
            {workTexts.page(offset + 1, offset + list.rows.length, list.total)}
          </span>
          <Button
            size="s"
            disabledReason={
              offset + workPage >= list.total
                ? workTexts.page(offset + 1, list.total, list.total)
                : undefined
            }
            onPress={() => setOffset(offset + workPage)}
          >
            {workTexts.following}
          </Button>
        </div>
      )}
      {handingOver && (
        <HandOverDialog step={handingOver} onClose={() => setHandingOver(undefined)} />
      )}
    </div>
  );
}

function isFree(row: WorkRow): boolean {
  return row.holder === undefined && !row.waitsOnApplicant;
}

import { Status } from '../../ui/Status.tsx';
import { useWork } from '../data.ts';
import { workTexts } from './texts.ts';

/** In the bar: how many of my cases are late, due today, or nearly. Silent when none is. */
export function DueCounts() {
  const due = useWork().data?.due;
  if (!due || due.late + due.today + due.near === 0) return null;
  return (
    <span role="status" aria-label={workTexts.dueLabel}>
      <Status tone={due.late > 0 ? 'bad' : 'warn'}>
        {workTexts.due(due.late, due.today, due.near)}
      </Status>
    </span>
  );
}

import type { CaseRow } from '../../../domain/contract/case.ts';
import type { ServerQuery } from '../../app/use-server-query.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useDesk } from '../desk-context.ts';
import { CaseItem } from './CaseItem.tsx';
import { queueTexts } from './texts.ts';

/** The cases that wait for this officer, as the server orders them. */
export function WorkList({ cases }: { cases: ServerQuery<CaseRow[]> }) {
  const { openCase } = useDesk();
  if (!cases.data) {
    return cases.problem ? <ProblemBanner problem={cases.problem} /> : <Skeleton lines={5} />;
  }
  if (cases.data.length === 0) {
    return <EmptyState title={queueTexts.workEmpty}>{queueTexts.workEmptyHint}</EmptyState>;
  }
  return (
    <ul>
      {cases.data.map((row) => (
        <li key={row.id}>
          <CaseItem row={row} onOpen={openCase} />
        </li>
      ))}
    </ul>
  );
}

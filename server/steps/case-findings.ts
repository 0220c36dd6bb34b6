import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Finding } from '../../domain/contract/case.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import type { z } from 'zod';

type Found = z.infer<typeof Finding>;

/**
 * Lays what a later desk found over the checklist of the case: from then on every desk, the return
 * note and the file show the SOP's requirements as they stand now.
 */
export function layFindings(
  cases: CaseTransactor,
  record: CaseRecord,
  found: readonly Found[],
): void {
  const requirements = applicableRequirements(cases.sopOf(record), record.state);
  const changed = found.filter((each) => {
    if (!requirements.some(({ id }) => id === each.requirementId)) return false;
    const now = record.checklist.findLast((known) => known.requirementId === each.requirementId);
    return now?.present !== each.present || now.correct !== each.correct || now.note !== each.note;
  });
  if (changed.length === 0) return;
  const kept = record.checklist.filter(
    ({ requirementId }) => !changed.some((each) => each.requirementId === requirementId),
  );
  cases.saveChecklist(record.id, [...kept, ...changed]);
}

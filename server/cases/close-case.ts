import { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { CloseCaseInput } from '../../domain/contract/case.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';

/** Ends a case outside its table: the applicant withdraws, or the office refuses (SOP `closings`). */
export function closeCase(
  _office: Office,
  tx: Transaction,
  user: SignedIn,
  type: 'withdraw' | 'refuse',
  input: z.infer<typeof CloseCaseInput>,
): { caseId: string; status: string } {
  const { userId: by, roles } = user;
  const record = new CaseTransactor(tx).run(input.caseId, {
    type,
    by,
    roles,
    reason: input.reason,
  });
  return { caseId: record.id, status: record.status };
}

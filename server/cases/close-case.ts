import { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Transaction } from '../../db/ledger.ts';
import { QueueTransactor } from '../../db/queue/queue-transactor.ts';
import type { CloseCaseInput } from '../../domain/contract/case.ts';
import type { CaseClosed } from '../../domain/contract/case-view.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { printRefusal } from '../papers/print-refusal.ts';
import { actingAt } from './complete-step.ts';

/**
 * Ends a case outside its table: the applicant withdraws, or the office refuses (SOP `closings`). A
 * refusal is numbered and printed with its reason and what the applicant may do about it.
 */
export function closeCase(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  type: 'withdraw' | 'refuse',
  input: z.infer<typeof CloseCaseInput>,
): CaseClosed {
  const { userId, roles } = user;
  const { reason } = input;
  const cases = new CaseTransactor(tx);
  const record = cases.run(input.caseId, { type, by: userId, roles, reason });
  endTickets(office, tx, record.id);
  const closed: CaseClosed = { caseId: record.id, status: record.status, papers: [], numbers: [] };
  if (type === 'withdraw') return closed;
  const sop = cases.sopOf(record);
  const closing = sop.closings.find(({ status }) => status === 'refused');
  const acting = actingAt(user, closing?.roles ?? []);
  const signer = { userId, ...(acting !== undefined && { acting }) };
  const { given, jobId, title } = printRefusal(office, tx, record, sop, { reason, signer });
  closed.numbers.push({ name: given.name, number: given.number });
  closed.papers.push({ jobId, title });
  return closed;
}

/** The number of whoever stands at a counter with this case: there is nothing left to serve. */
function endTickets(office: Office, tx: Transaction, caseId: string): void {
  const queues = new QueueTransactor(tx);
  for (const ticket of queues.inHand(office.day(tx.now))) {
    if (ticket.caseId === caseId && ticket.state === 'serving') queues.finish(ticket.id);
  }
}

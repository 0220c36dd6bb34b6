import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { Acting } from '../../domain/events/case-events.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { StepOutcome } from '../../domain/workflow/define-step.ts';
import { giveNumber, type GivenNumber } from '../numbers/give-number.ts';
import type { Office } from '../office.ts';
import { queuePrint } from '../printing/queue-print.ts';
import { refusalFacts } from './refusal-facts.ts';

/** What refused the request, as the register and the printer are told. */
export type PrintedRefusal = { given: GivenNumber; jobId: string; title: string };

/**
 * Numbers and prints the letter of refusal, in the transaction that refuses: nobody is refused
 * without being told why in writing, and what can be done about it.
 */
export function printRefusal(
  office: Office,
  tx: Transaction,
  record: CaseRecord,
  sop: Sop,
  by: { reason: string; signer: { userId: string; acting?: Acting } },
): PrintedRefusal {
  const given = giveNumber(office, tx, {
    series: 'surat-penolakan',
    regarding: `Penolakan: ${sop.product?.name ?? sop.shortTitle ?? sop.title}`,
    caseId: record.id,
    sopId: sop.id,
  });
  const title = `${given.name} ${given.number}`;
  const facts = refusalFacts(office, record, sop, {
    number: given.number,
    day: given.day,
    at: tx.now,
    ...by,
  });
  const jobId = queuePrint(office, tx, {
    paper: 'refusal-letter',
    title,
    caseId: record.id,
    facts,
  });
  return { given, jobId, title };
}

/**
 * Does this outcome itself refuse the request? One that is sent on with the decision "refused" is
 * told by the step that sends the answer.
 */
export function refusesHere(outcome: StepOutcome): boolean {
  return outcome.closes === 'refused';
}

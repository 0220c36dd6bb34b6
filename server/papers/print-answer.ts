import type { NewPrintJob } from '../printing/queue-print.ts';
import { findStep } from '../../domain/workflow/sop-lookup.ts';
import { chainOf, draftOf } from '../steps/letter-rules.ts';
import { letterName, type LetterOf } from './letter-facts.ts';
import { printLetters } from './print-letters.ts';
import { refusalFacts } from './refusal-facts.ts';

/**
 * The numbered answer that a sending step takes to the applicant (seed 000, PINTU 5): the drafted
 * letter, or the refusal with its reason, signed by whoever decided. Prints nothing for a case that
 * has neither.
 */
export function printAnswer(
  letter: LetterOf & { number: string; day: string },
  print: (job: Omit<NewPrintJob, 'caseId'>) => string,
): void {
  const { office, cases, record, sop, at, number, day } = letter;
  const refusal = cases
    .steps(record.id)
    .findLast(
      (row) => findStep(sop, row.step)?.outcomes[row.outcome ?? '']?.decision === 'refused',
    );
  if (record.state.facts.decision === 'refused' && refusal !== undefined) {
    const { completedBy, actingKind, actingFor, reason } = refusal;
    const isActing = actingKind !== null && actingFor !== null;
    const facts = refusalFacts(office, record, sop, {
      number,
      day,
      at,
      reason: reason ?? '',
      signer: {
        userId: completedBy ?? '',
        ...(isActing && { acting: { kind: actingKind, for: actingFor } }),
      },
    });
    print({ paper: 'refusal-letter', title: `${letterName(office, sop)} ${number}`, facts });
  } else if (draftOf(chainOf(cases, sop, record.id)) !== undefined) {
    printLetters(letter, print);
  }
}

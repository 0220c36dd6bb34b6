import type { CaseReader, CaseRecord } from '../../db/case/case-reader.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import type { GivenNumber } from '../numbers/give-number.ts';
import { letterNumber, letterSubject } from '../numbers/number-letter.ts';
import type { Office } from '../office.ts';
import { isRefused, replySheets } from '../papers/reply-facts.ts';
import { reportOf, type Outgoing } from '../papers/outgoing-facts.ts';
import type { NewPrintJob } from '../printing/queue-print.ts';

/** An answer that is about to leave: where its numbers come from and where its papers go. */
export type Reply = {
  office: Office;
  cases: CaseReader;
  record: CaseRecord;
  sop: Sop;
  /** A `send` step. */
  step: SopStep;
  at: string;
  number(asked: { series: string; regarding: string }): GivenNumber;
  print(job: Omit<NewPrintJob, 'caseId'>): string;
};

/** The letter of a step that has a number series of its own, or what earlier steps numbered. */
export function whatGoesOut(reply: Reply): Outgoing {
  const { step, cases, record, sop } = reply;
  return step.series === undefined ? reportOf(cases, record, sop) : giveReply(reply);
}

/**
 * Numbers and prints the letter that a step sends, once: an officer may do so before the letter goes
 * out, and completing the step then only names it.
 */
function giveReply(reply: Reply): Outgoing {
  const { office, cases, record, sop, step, at } = reply;
  const name = isRefused(reply) ? 'Surat penolakan' : 'Surat tanggapan';
  const known = letterNumber(cases, sop, record.id);
  if (known !== undefined) return { text: name, number: known.number, day: known.day };
  const subject = letterSubject(sop);
  const { number, day } = reply.number({
    series: step.series ?? 'surat-tanggapan',
    regarding: isRefused(reply) ? `Penolakan: ${sop.shortTitle ?? sop.title}` : subject,
  });
  for (const facts of replySheets({ office, cases, record, sop, at }))
    reply.print({ paper: 'letter', title: `${name} ${number}, ${facts.sheetMark}`, facts });
  return { text: name, number, day };
}

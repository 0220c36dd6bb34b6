import { NumberForm } from '../../domain/steps/number.ts';
import type { Refusal } from '../../domain/workflow/command.ts';
import {
  checkNumbering,
  letterNumber,
  letterSeries,
  letterSubject,
} from '../numbers/number-letter.ts';
import { printLetters } from '../papers/print-letters.ts';
import { defineStepWork } from './step-work.ts';

/**
 * Tata Usaha numbers and dates the signed letter, and its copies are printed (SOP-LP2N-PAR-05 step
 * 15): the number is taken from the product's register in the same transaction.
 */
export const numberWork = defineStepWork({
  form: NumberForm,
  check: ({ office, tx, cases, sop, record, form }) => {
    const today = office.day(tx.now);
    return (
      checkNumbering(office, cases, sop, record, { day: form.day ?? today, today }) ??
      alreadyNumbered(letterNumber(cases, sop, record.id)?.number)
    );
  },
  after: (done) => {
    const { office, tx, sop, after, form } = done;
    const { number } = done.number({
      series: letterSeries(sop) ?? '',
      regarding: letterSubject(sop),
      day: form.day ?? office.day(tx.now),
    });
    printLetters({ office, cases: done.cases, record: after, sop, at: tx.now, number }, (job) =>
      done.print(job),
    );
  },
});

function alreadyNumbered(number: string | undefined): Refusal | undefined {
  if (number === undefined) return undefined;
  return {
    code: 'SURAT_SUDAH_BERNOMOR',
    message: `Surat ini sudah bernomor ${number}. Batalkan nomor itu dahulu bila salah.`,
  };
}

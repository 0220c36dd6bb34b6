import { fileCode } from '../../db/case/case-reader.ts';
import type { DispositionFacts } from '../../documents/disposition/disposition-pdf.ts';
import type { ServiceMemoFacts } from '../../documents/service-memo/service-memo-pdf.ts';
import { formatTanggal } from '../../domain/calendar/format-date.ts';
import type { ClassifyForm } from '../../domain/steps/classify.ts';
import { instructions, natures, type DisposeForm } from '../../domain/steps/dispose.ts';
import { linesOf } from '../../domain/steps/draft.ts';
import { unitsFor } from '../cases/forward-units.ts';
import type { GivenNumber } from '../numbers/give-number.ts';
import type { StepDone } from '../steps/step-work.ts';
import { paperFacts } from './case-facts.ts';
import { signerFacts } from './signer-facts.ts';

/** Nota dinas to the heads of the units that serve the applicant at once. */
export function serviceMemoFacts(
  done: StepDone<ClassifyForm>,
  given: GivenNumber,
): ServiceMemoFacts {
  const { office, tx, user, acting, units, after: record, form } = done;
  const received = record.receivedAt === null ? '' : office.day(record.receivedAt);
  const { name = '', institution = '', subject = '' } = record.applicant;
  return {
    ...paperFacts(office),
    number: given.number,
    day: given.day,
    at: tx.now,
    to: units.map(headOf),
    signer: signerFacts(office, user.userId, acting),
    regarding: form.memo.regarding,
    body: linesOf(form.memo.body),
    particulars: [
      { label: 'Pemohon', value: [name, institution].filter(Boolean).join(', ') },
      { label: 'Nomor tanda terima', value: record.number ?? fileCode(record.n) },
      ...(received === '' ? [] : [{ label: 'Diterima', value: formatTanggal(received) }]),
      ...(subject === '' ? [] : [{ label: 'Yang diminta', value: subject }]),
    ],
    copies: form.memo.copies.filter((copy) => copy !== ''),
  };
}

/** "kepada Kepala Bidang/Balai" (seed 000, PINTU 4): a unit is addressed through its head. */
function headOf(unit: string): string {
  return /^(kepala|ketua|ka\.|kabid|kabag|kasi)\b/i.test(unit) ? unit : `Kepala ${unit}`;
}

export function dispositionFacts(
  done: StepDone<DisposeForm>,
  given: GivenNumber,
): DispositionFacts {
  const { office, tx, user, acting, units, sop, step, outcome, after: record, form } = done;
  return {
    ...paperFacts(office),
    number: given.number,
    day: given.day,
    at: tx.now,
    from: form.from,
    receivedDay: form.receivedDay,
    fileNumber: record.number ?? fileCode(record.n),
    natures: ticks(natures, [form.nature]),
    regarding: form.regarding,
    units: unitsFor(office, sop, step, outcome).map((text) => ({
      text,
      ticked: units.includes(text),
    })),
    instructions: ticks(instructions, form.instructions),
    signer: signerFacts(office, user.userId, acting),
    place: office.settings.office.city,
    ...(form.letterNumber !== '' && { letterNumber: form.letterNumber }),
    ...(form.letterDay !== '' && { letterDay: form.letterDay }),
    ...(form.instructionText !== '' && { instructionText: form.instructionText }),
    ...(form.notes !== '' && { notes: form.notes }),
  };
}

function ticks(labels: Record<string, string>, chosen: readonly string[]) {
  return Object.entries(labels).map(([id, text]) => ({ text, ticked: chosen.includes(id) }));
}

import { formatTanggal } from '../../domain/calendar/format-date.ts';
import { identityLabels } from '../../domain/people/identity.ts';
import { HandOverForm, maskHandOver, maskOnce } from '../../domain/steps/hand-over.ts';
import { checkReceiver } from '../../domain/steps/receiver.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import { seriesOf } from '../../domain/workflow/sop-lookup.ts';
import type { HandOverReceiptFacts } from '../../documents/hand-over-receipt/hand-over-receipt-pdf.ts';
import { letterNumber } from '../numbers/number-letter.ts';
import { applicantFacts, officerFacts, paperFacts, serviceFacts } from '../papers/case-facts.ts';
import { productOf } from '../papers/outgoing-facts.ts';
import { checkReceiptProof } from './receipt-proof.ts';
import { defineStepWork, type StepDone, type StepGiven } from './step-work.ts';

type Given = StepGiven<HandOverForm>;

/** The product leaves the office: only numbered, only to whom it belongs, against a numbered proof. */
export const handOverWork = defineStepWork({
  form: HandOverForm,
  mask: maskHandOver,
  check: (given) =>
    checkProduct(given) ??
    checkProof(given) ??
    checkReceiver(partiesOf(given), given.form.receiver, given.form.powerOfAttorney.giver) ??
    checkPower(given),
  after(done) {
    const { number } = done.number({
      series: seriesOf(done.sop, done.step) ?? 'bukti-serah-terima',
      regarding: `Penyerahan ${done.sop.product?.name ?? done.sop.title}`,
    });
    for (const sheetMark of ['Lembar 1: penerima', 'Lembar 2: arsip'])
      done.print({
        paper: 'hand-over-receipt',
        title: `Bukti serah terima ${number}, ${sheetMark}`,
        facts: { ...handOverFacts(done, number), sheetMark },
      });
  },
});

/** Last look before it goes out: Tata Usaha has numbered it (SOP 004 step 15). */
function checkProduct({ cases, record, sop }: Given) {
  const mustBeNumbered = sop.steps.some(({ capability }) => capability === 'number');
  if (!mustBeNumbered || letterNumber(cases, sop, record.id) !== undefined) return undefined;
  return {
    code: 'SURAT_BELUM_BERNOMOR',
    message:
      'Surat ini belum bernomor, atau nomornya dibatalkan. Jangan serahkan: minta Tata Usaha memberi nomor.',
  };
}

function checkProof({ office, record, form }: Given) {
  if (form.proof === 'shown') return checkReceiptProof(office, record, form.proofNumber);
  if (form.proof === 'lost' || record.number === null) return undefined;
  return {
    code: 'TANDA_TERIMA_WAJIB',
    message: `Minta tanda terima ${record.number}. Bila hilang, pilih "Hilang" dan tulis keterangannya.`,
  };
}

function partiesOf({ record: { applicant } }: Given) {
  return {
    name: applicant.name ?? '',
    institution: applicant.institution ?? '',
    identityNumber: applicant.identityNumber ?? '',
    represented: applicant.represented ?? false,
    representative: applicant.representative ?? '',
  };
}

function checkPower({ office, tx, form }: Given) {
  const { day } = form.powerOfAttorney;
  if (form.receiver.who === 'applicant' || day === '' || day <= office.day(tx.now))
    return undefined;
  return {
    code: 'SURAT_KUASA_BELUM_BERLAKU',
    message: `Surat kuasa bertanggal ${formatTanggal(day)}, padahal hari itu belum tiba. Periksa tanggalnya.`,
  };
}

function handOverFacts(
  done: StepDone<HandOverForm>,
  number: string,
): Omit<HandOverReceiptFacts, 'sheetMark'> {
  const { office, tx, user, cases, form, sop, station, after: record } = done;
  const { receiver } = form;
  const isApplicant = receiver.who === 'applicant';
  const power = powerText(form);
  return {
    ...paperFacts(office),
    number,
    at: tx.now,
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    receiver: {
      name: receiver.name,
      standing: isApplicant ? 'Pemohon' : 'Kuasa pemohon',
      identity: `${identityLabels[receiver.identityKind]} ${maskOnce(receiver.identityNumber)}`,
      ...(!isApplicant && { powerOfAttorney: power }),
    },
    items: [{ ...productOf(cases, record, sop), copies: form.copies }],
    told: [toldWords(done.step)],
    questionnaire:
      form.questionnaire === 'given'
        ? 'Kuesioner survei kepuasan telah saya terima.'
        : 'Kuesioner survei kepuasan ditawarkan, tetapi tidak saya ambil.',
    officer: officerFacts(office, user.userId, station),
    place: office.settings.office.city,
    ...(record.number !== null && { receiptNumber: record.number }),
    ...(form.proof === 'lost' && { proofNote: `Tanda terima tidak ada: ${form.proofNote}` }),
  };
}

/** "nomor 12/SK/2026 tanggal 20 November 2026 dari CV Bahari". */
function powerText({ powerOfAttorney: { number, day, giver } }: HandOverForm): string {
  return [
    ...(number === '' ? [] : [`nomor ${number}`]),
    ...(day === '' ? [] : [`tanggal ${formatTanggal(day)}`]),
    `dari ${giver}`,
  ].join(' ');
}

/** The duty towards the technical agency (OPD) is named where the SOP has the officer name it. */
function toldWords({ actions }: SopStep): string {
  const ofOpd = actions.some(({ text }) => /kewajiban.*\bOPD\b/i.test(text));
  return `Hak dan kewajiban saya terkait surat ini${ofOpd ? ', termasuk kewajiban kepada OPD/unit teknis,' : ''} telah dijelaskan petugas.`;
}

import { z } from 'zod';
import type { Refusal } from '../workflow/command.ts';
import { isForward } from '../workflow/sop-lookup.ts';
import { sameOpd } from './opd.ts';
import type { OutcomeTraits } from './outcome-traits.ts';
import { firstRefusal, refuseForm } from './refuse-form.ts';
import { FormLine, FormText } from './step-forms.ts';

/** Sifat surat, as tata naskah dinas grades the speed of a letter. */
export const LetterNature = z.enum(['Biasa', 'Segera', 'Sangat segera']);
export type LetterNature = z.infer<typeof LetterNature>;

export const VerifyFinding = z.strictObject({
  requirementId: z.string().max(100),
  present: z.boolean(),
  /** Benar/sah: right in form and content. */
  correct: z.boolean(),
  note: FormLine.default(''),
});
export type VerifyFinding = z.infer<typeof VerifyFinding>;

/** A pertek that the request needs, and the agency (OPD) it is asked from. */
export const AskedPertek = z.strictObject({ opd: FormLine, kind: FormLine });
export type AskedPertek = z.infer<typeof AskedPertek>;

/**
 * Form verifikasi penerimaan (SOP-LP2N-PAR-05 step 7b). What is still empty is kept too, so that the
 * findings go along when the file goes back; `checkVerify` says what an outcome wants.
 */
export const VerifyForm = z.strictObject({
  /** Only the requirements that the verifier judged. */
  findings: z.array(VerifyFinding).max(100).default([]),
  note: FormText.default(''),
  perteks: z.array(AskedPertek).max(12).default([]),
  nature: LetterNature.default('Biasa'),
  /** What goes along with the surat pengantar, one line each. */
  enclosures: z.array(FormLine).max(60).default([]),
});
export type VerifyForm = z.infer<typeof VerifyForm>;

export type VerifyQuestion = {
  requirements: readonly { id: string; text: string }[];
  outcome: OutcomeTraits;
};

/** What the form still wants before this outcome (SOP 004 step 7; the first thing in the form's order). */
export function checkVerify(form: VerifyForm, question: VerifyQuestion): Refusal | undefined {
  const { outcome } = question;
  const accepts = isForward(outcome) && outcome.decision !== 'refused';
  return firstRefusal(
    unknownRequirement(form, question),
    unexplained(form, question),
    accepts ? notAllValid(form, question) : undefined,
    outcome.needsRecommendation === true ? lettersWanting(form) : undefined,
  );
}

function unknownRequirement(form: VerifyForm, { requirements }: VerifyQuestion) {
  const at = form.findings.findIndex(
    ({ requirementId }, index) =>
      !requirements.some(({ id }) => id === requirementId) ||
      form.findings.findIndex((other) => other.requirementId === requirementId) !== index,
  );
  if (at === -1) return undefined;
  return refuseForm(
    'PERSYARATAN_TIDAK_DIKENAL',
    'Ada persyaratan yang tidak dikenal atau diisi dua kali. Muat ulang berkas.',
    `findings.${at}`,
  );
}

function unexplained(form: VerifyForm, { requirements }: VerifyQuestion) {
  const bad = form.findings.find(
    ({ present, correct, note }) => !(present && correct) && note === '',
  );
  if (bad === undefined) return undefined;
  const text = requirements.find(({ id }) => id === bad.requirementId)?.text ?? '';
  return refuseForm(
    'ALASAN_PERSYARATAN_WAJIB',
    `Tulis apa yang salah pada "${text}", supaya pemohon tahu yang harus diperbaiki.`,
    `findings.${bad.requirementId}`,
  );
}

function notAllValid(form: VerifyForm, { requirements }: VerifyQuestion) {
  const findingOf = (id: string) => form.findings.find((each) => each.requirementId === id);
  const open = requirements.filter(({ id }) => findingOf(id) === undefined);
  if (open[0] !== undefined) {
    return refuseForm(
      'VERIFIKASI_BELUM_SELESAI',
      `Nyatakan sah atau tidak untuk setiap persyaratan: masih ${open.length} yang belum.`,
      `findings.${open[0].id}`,
      { requirements: open.map(({ id }) => id) },
    );
  }
  const bad = requirements.filter(({ id }) => {
    const finding = findingOf(id);
    return finding === undefined || !finding.present || !finding.correct;
  });
  if (bad[0] === undefined) return undefined;
  return refuseForm(
    'PERSYARATAN_TIDAK_SAH',
    `${bad.length} persyaratan tidak sah atau tidak ada. Pilih hasil "belum lengkap", atau perbaiki isiannya.`,
    `findings.${bad[0].id}`,
    { requirements: bad.map(({ id }) => id) },
  );
}

/** "Staf verifikasi harus menentukan jenis pertek yang dibutuhkan" (SOP 004 step 7, remark 2). */
function lettersWanting({ perteks, enclosures }: VerifyForm): Refusal | undefined {
  if (perteks.length === 0) {
    return refuseForm(
      'PERTEK_WAJIB',
      'Tentukan jenis pertek yang dibutuhkan dan OPD yang dimintai.',
      'perteks',
    );
  }
  const at = perteks.findIndex(({ opd, kind }) => opd === '' || kind === '');
  if (at !== -1) {
    const field = perteks[at]?.opd === '' ? 'opd' : 'kind';
    const message =
      field === 'opd'
        ? `Tulis OPD yang dimintai pertek (baris ${at + 1}), atau hapus barisnya.`
        : `Tulis jenis pertek yang diminta (baris ${at + 1}), atau hapus barisnya.`;
    return refuseForm('PERTEK_BELUM_LENGKAP', message, `perteks.${at}.${field}`);
  }
  const double = perteks.findIndex((each, index) =>
    perteks.some(
      (other, before) =>
        before < index &&
        sameOpd(other.opd, each.opd) &&
        other.kind.toLowerCase() === each.kind.toLowerCase(),
    ),
  );
  if (double !== -1) {
    return refuseForm(
      'PERTEK_GANDA',
      `Pertek baris ${double + 1} sudah tertulis di atasnya. Hapus salah satu.`,
      `perteks.${double}.opd`,
    );
  }
  if (!enclosures.some((line) => line !== '')) {
    return refuseForm(
      'BERKAS_PENGANTAR_KOSONG',
      'Pilih berkas yang dikirim bersama surat pengantar.',
      'enclosures',
    );
  }
  return undefined;
}

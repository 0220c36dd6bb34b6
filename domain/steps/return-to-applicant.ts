import { z } from 'zod';
import type { Refusal } from '../workflow/command.ts';
import type { OutcomeTraits } from './outcome-traits.ts';
import { firstRefusal, refuseForm, refuseFuture } from './refuse-form.ts';
import { FormDayOrBlank, FormTimeOrBlank } from './form-fields.ts';
import { FormLine, FormText } from './step-forms.ts';

export const contactWays = {
  telepon: 'Telepon',
  datang: 'Datang sendiri',
  surat: 'Surat',
  email: 'Surel (email)',
} as const;
export const ContactWay = z.enum(['telepon', 'datang', 'surat', 'email']);
export type ContactWay = z.infer<typeof ContactWay>;

/** One time the applicant was told what is missing. */
export const Contact = z.strictObject({
  way: z.union([ContactWay, z.literal('')]).default(''),
  day: FormDayOrBlank.default(''),
  time: FormTimeOrBlank.default(''),
  /** What was said or agreed. */
  note: FormLine.default(''),
});
export type Contact = z.infer<typeof Contact>;

export const Repair = z.strictObject({
  requirementId: z.string().max(100),
  repaired: z.boolean(),
  note: FormLine.default(''),
});
export type Repair = z.infer<typeof Repair>;

/** "Melakukan konfirmasi dan permintaan perbaikan ke pemohon & memonitoring perbaikan" (SOP 004 step 8). */
export const ReturnToApplicantForm = z.strictObject({
  contacts: z.array(Contact).max(20).default([]),
  repairs: z.array(Repair).max(100).default([]),
  /** What the applicant brought or mended, in words. */
  repairNote: FormText.default(''),
});
export type ReturnToApplicantForm = z.infer<typeof ReturnToApplicantForm>;

export type ReturnQuestion = {
  /** The requirements found missing or wrong. */
  faults: readonly { id: string; text: string }[];
  outcome: OutcomeTraits;
  /** The office's day. */
  today: string;
};

/** What the form still wants: how the applicant was told, and that what was wrong has been mended. */
export function checkReturn(
  form: ReturnToApplicantForm,
  { faults, outcome, today }: ReturnQuestion,
): Refusal | undefined {
  // An outcome that may be explained ("pemohon tidak dapat memenuhi") goes on without the repair.
  const isRepaired = outcome.reason === undefined && outcome.decision !== 'refused';
  return firstRefusal(
    contactsWanting(form, today),
    isRepaired ? repairsWanting(form, faults) : undefined,
  );
}

function contactsWanting({ contacts }: ReturnToApplicantForm, today: string): Refusal | undefined {
  if (contacts.length === 0) {
    return refuseForm(
      'PEMBERITAHUAN_WAJIB',
      'Catat dahulu cara dan waktu pemohon diberi tahu.',
      'contacts',
    );
  }
  for (const [at, { way, day }] of contacts.entries()) {
    if (way === '' || day === '') {
      return refuseForm(
        'PEMBERITAHUAN_BELUM_LENGKAP',
        `Pemberitahuan ${at + 1}: pilih caranya dan tulis tanggalnya.`,
        `contacts.${at}.${way === '' ? 'way' : 'day'}`,
      );
    }
    const future = refuseFuture(day, today, `contacts.${at}.day`);
    if (future !== undefined) return future;
  }
  return undefined;
}

function repairsWanting(
  { repairs, repairNote }: ReturnToApplicantForm,
  faults: ReturnQuestion['faults'],
): Refusal | undefined {
  const open = faults.filter(
    ({ id }) => !repairs.some((each) => each.requirementId === id && each.repaired),
  );
  if (open[0] !== undefined) {
    return refuseForm(
      'PERBAIKAN_BELUM_LENGKAP',
      `Masih ${open.length} persyaratan yang belum diperbaiki pemohon: ${open.map(({ text }) => text).join('; ')}.`,
      `repairs.${open[0].id}`,
      { requirements: open.map(({ id }) => id) },
    );
  }
  if (faults.length > 0 || repairNote !== '') return undefined;
  return refuseForm(
    'PERBAIKAN_WAJIB',
    'Tulis apa yang diserahkan atau diperbaiki pemohon.',
    'repairNote',
  );
}

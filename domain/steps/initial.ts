import { z } from 'zod';
import type { Refusal } from '../workflow/command.ts';
import type { Sop } from '../workflow/define-sop.ts';
import { findStep, targetsOf } from '../workflow/sop-lookup.ts';
import type { ChainRow } from './letter-chain.ts';
import { DraftForm } from './draft.ts';
import { FormText } from './step-forms.ts';

/**
 * What a superior notes when initialling a draft (SOP-LP2N-PAR-05 steps 12–13): the points looked at,
 * which are the SOP's own remarks, and what is said to colleagues and superiors.
 */
export const InitialForm = z.strictObject({
  /** The remarks of the step that were ticked, word for word. */
  checks: z.array(z.string().max(500)).max(40),
  /** Masukan dan saran untuk draf (12b, 13b). */
  advice: FormText,
  /** Pertimbangan bagi atasan (12c, 13c). */
  consideration: FormText,
  /** The letter as this officer mended it, when it came back to be mended (14c). */
  draft: DraftForm.optional(),
});
export type InitialForm = z.infer<typeof InitialForm>;

/** The remarks nobody ticked yet, in the SOP's order. */
export function unticked(remarks: readonly string[], form: Pick<InitialForm, 'checks'>): string[] {
  return remarks.filter((remark) => !form.checks.includes(remark));
}

/** Refuses a paraf while a point of the SOP is not ticked. */
export function checkTicks(
  remarks: readonly string[],
  form: Pick<InitialForm, 'checks'>,
): Refusal | undefined {
  const left = unticked(remarks, form);
  if (left.length === 0) return undefined;
  return {
    code: 'PEMERIKSAAN_BELUM_LENGKAP',
    message: `Baru ${remarks.length - left.length} dari ${remarks.length} hal diperiksa. Periksa dan centang semuanya sebelum memaraf.`,
    details: { unticked: left },
  };
}

/**
 * A superior mends the draft in person only when asked to: the file was given back to this very step
 * ("meminta Kasi / Kabid Layanan untuk memperbaiki", step 14c). A fault found on the way up goes back
 * to whoever drafted (12a, 13a). `rows` are the steps done so far, in the order they were entered.
 */
export function isGivenBackTo(sop: Sop, stepId: string, rows: readonly ChainRow[]): boolean {
  const last = rows.at(-1);
  const outcome = last && findStep(sop, last.step)?.outcomes[last.outcome ?? ''];
  return outcome?.returns === true && targetsOf(outcome).includes(stepId);
}

/** The one refusal of a mended draft: nobody gave it back. */
export const mendNotAsked: Refusal = {
  code: 'PERBAIKAN_TIDAK_DIMINTA',
  message:
    'Draf hanya dapat Anda perbaiki sendiri bila dikembalikan kepada Anda. Bila draf salah, kembalikan kepada penyusunnya dengan alasan.',
};

/** What the map pengendali proses says of it (form verifikasi proses). */
export function noteOfInitial({ advice, consideration, draft }: InitialForm): string {
  return [
    draft === undefined ? '' : 'Draf diperbaiki.',
    advice === '' ? '' : `Masukan: ${advice}`,
    consideration === '' ? '' : `Pertimbangan: ${consideration}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

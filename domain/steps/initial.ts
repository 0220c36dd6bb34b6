import { z } from 'zod';
import type { Refusal } from '../workflow/command.ts';
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

/** What the map pengendali proses says of it (form verifikasi proses). */
export function noteOfInitial({ advice, consideration }: InitialForm): string {
  return [
    advice === '' ? '' : `Masukan: ${advice}`,
    consideration === '' ? '' : `Pertimbangan: ${consideration}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

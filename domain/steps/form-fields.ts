import { z } from 'zod';
import { FormDay } from './step-forms.ts';

/** A day that may still be empty while the form is being filled in. */
export const FormDayOrBlank = z.union([
  z.literal(''),
  FormDay.refine(isRealDay, 'Tanggal itu tidak ada di kalender. Periksa lagi.'),
]);

/** A time of day as browsers write it, or nothing. */
export const FormTimeOrBlank = z.union([
  z.literal(''),
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Tulis jam sebagai jam:menit, misalnya 09:30.'),
]);

function isRealDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

import { z } from 'zod';
import { isCalendarDay } from '../calendar/office-time.ts';
import { FormDay } from './step-forms.ts';

/** A day that may still be empty while the form is being filled in. */
export const FormDayOrBlank = z.union([
  z.literal(''),
  FormDay.refine(isCalendarDay, 'Tanggal itu tidak ada di kalender. Periksa lagi.'),
]);

/** A time of day as browsers write it, or nothing. */
export const FormTimeOrBlank = z.union([
  z.literal(''),
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Tulis jam sebagai jam:menit, misalnya 09:30.'),
]);

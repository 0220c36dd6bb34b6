import { z } from 'zod';
import type { CalendarDay } from '../calendar/office-time.ts';
import { isDomainError } from '../errors.ts';
import { parseTemplate } from './number-template.ts';
import { numberRestarts } from './template-warnings.ts';

/** When the sequence begins again at 1. */
export const NumberRestart = z.enum(numberRestarts);
export type NumberRestart = z.infer<typeof NumberRestart>;

/** One register of numbers; seq is unique inside (series, period) and voided numbers stay in it. */
export const NumberSeries = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Pakai huruf kecil, angka, dan tanda hubung'),
  name: z.string().trim().min(1),
  template: z.string().superRefine((template, context) => {
    try {
      parseTemplate(template);
    } catch (error) {
      if (!isDomainError(error)) throw error;
      context.addIssue({ code: 'custom', message: error.message, params: { code: error.code } });
    }
  }),
  restart: NumberRestart,
});
export type NumberSeries = z.infer<typeof NumberSeries>;

/** The key of the period that a day belongs to: '2026', '2026-11', '2026-11-21' or 'all'. */
export function periodOf(series: NumberRestart | NumberSeries, day: CalendarDay): string {
  const restart = typeof series === 'string' ? series : series.restart;
  switch (restart) {
    case 'yearly':
      return day.slice(0, 4);
    case 'monthly':
      return day.slice(0, 7);
    case 'daily':
      return day;
    case 'never':
      return 'all';
  }
}

import { z } from 'zod';
import type { CalendarDay } from '../calendar/office-time.ts';
import { isDomainError } from '../errors.ts';
import type { Warning } from '../people/warning.ts';
import { parseTemplate } from './number-template.ts';
import type { TemplatePart } from './number-template.ts';

/** When the sequence begins again at 1. */
export const NumberRestart = z.enum(['yearly', 'monthly', 'daily', 'never']);
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

/**
 * What an office should know before it uses a template. NOMOR_BERULANG: the same text comes back
 * in a later period. NOMOR_RANCU: the sequence touches a free code, so '1' + '23' reads as '12' +
 * '3'. Throws NOMOR_TEMPLATE_SALAH.
 */
export function templateWarnings(series: Pick<NumberSeries, 'template' | 'restart'>): Warning[] {
  const parts = parseTemplate(series.template);
  const warnings: Warning[] = [];
  const missing = missingFromPeriod(parts, series.restart);
  if (missing.length > 0) {
    warnings.push({
      code: 'NOMOR_BERULANG',
      message: `Nomor yang sama akan terbit lagi karena urutan mulai dari 1 ${everyPeriod[series.restart]}. Tambahkan ${missing.join(' dan ')}.`,
    });
  }
  if (parts.some((part, i) => isAmbiguousPair(part, parts[i + 1]))) {
    warnings.push({
      code: 'NOMOR_RANCU',
      message:
        'Dua nomor dapat terbaca sama karena dua bagian menempel. Pisahkan, misalnya dengan “/”.',
    });
  }
  return warnings;
}

const everyPeriod = {
  yearly: 'tiap tahun',
  monthly: 'tiap bulan',
  daily: 'tiap hari',
  never: '',
} as const satisfies Record<NumberRestart, string>;

function missingFromPeriod(parts: TemplatePart[], restart: NumberRestart): string[] {
  const shown = new Set(parts.map((part) => (part.kind === 'token' ? part.token : undefined)));
  const showsMonth = shown.has('bulan') || shown.has('bulan-romawi');
  const missing: string[] = [];
  if (restart === 'never') return missing;
  if (restart === 'daily' && !shown.has('hari')) missing.push('{hari}');
  if (restart !== 'yearly' && !showsMonth) missing.push('{bulan}');
  if (!shown.has('tahun')) missing.push('{tahun}');
  return missing;
}

/** Two neighbours of which neither has a fixed length and both may hold the same characters. */
function isAmbiguousPair(left: TemplatePart, right: TemplatePart | undefined): boolean {
  if (left.kind !== 'token' || right?.kind !== 'token') return false;
  return (isFree(left) && isLoose(right)) || (isLoose(left) && isFree(right));
}

function isFree(part: TemplatePart): boolean {
  return part.kind === 'token' && ['kode', 'kantor', 'layanan'].includes(part.token);
}

function isLoose(part: TemplatePart): boolean {
  return isFree(part) || (part.kind === 'token' && ['urut', 'bulan-romawi'].includes(part.token));
}

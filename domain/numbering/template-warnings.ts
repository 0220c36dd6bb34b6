import type { Warning } from '../people/warning.ts';
import type { NumberRestart, NumberSeries } from './number-series.ts';
import { parseTemplate } from './number-template.ts';
import type { TemplatePart } from './number-template.ts';

/** When the sequence begins again at 1. Kept apart from the schema: screens do without zod. */
export const numberRestarts = ['yearly', 'monthly', 'daily', 'never'] as const;

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

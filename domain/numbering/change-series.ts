import type { CalendarDay } from '../calendar/office-time.ts';
import { isDomainError } from '../errors.ts';
import { formatNumber } from './number-template.ts';
import type { NumberRestart, NumberSeries } from './number-series.ts';
import { templateWarnings } from './template-warnings.ts';

export type SeriesRefusal = { code: string; message: string };
/** Last ordinal given in the period that `today` belongs to, by how often the series restarts. */
export type LastOrdinals = Record<NumberRestart, number>;
export type SeriesFacts = { day: CalendarDay; kode: string; kantor: string };

/**
 * The number that would be given next. `{layanan}` is shown as a sample, because it comes with the
 * letter. @throws DomainError of the template
 */
export function nextNumber(
  series: Pick<NumberSeries, 'template' | 'restart'>,
  last: LastOrdinals,
  facts: SeriesFacts,
): string {
  return formatNumber(series.template, {
    seq: last[series.restart] + 1,
    day: facts.day,
    kode: facts.kode,
    kantor: facts.kantor,
    layanan: 'layanan',
  });
}

/**
 * Why a register may not be numbered this way; undefined when it may. A number once given is never
 * made again: neither in the next period, nor now.
 */
export function seriesRefusal(
  series: NumberSeries,
  last: LastOrdinals,
  facts: SeriesFacts,
  isTaken: (number: string) => boolean,
): SeriesRefusal | undefined {
  try {
    const number = nextNumber(series, last, facts);
    const repeats = templateWarnings(series).find(({ code }) => code === 'NOMOR_BERULANG');
    if (repeats !== undefined) return repeats;
    if (!isTaken(number)) return undefined;
    return {
      code: 'NOMOR_SUDAH_ADA',
      message: `Dengan pola ini nomor berikutnya ${number}, dan nomor itu sudah pernah diberikan. Tambahkan pembeda pada polanya, atau pertahankan mulai ulangnya.`,
    };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { code: error.code, message: error.message };
  }
}

import { formatTanggal } from './format-date.ts';
import type { Holiday } from './office-calendar.ts';
import { isCalendarDay } from './office-time.ts';
import type { CalendarDay } from './office-time.ts';

/** National holidays on the same day every year (Keppres 8/2024 and the SKB of each year). */
const fixed = [
  ['01-01', (year: number) => `Tahun Baru ${year} Masehi`],
  ['05-01', () => 'Hari Buruh Internasional'],
  ['06-01', () => 'Hari Lahir Pancasila'],
  ['08-17', () => 'Proklamasi Kemerdekaan'],
  ['12-25', () => 'Kelahiran Yesus Kristus (Natal)'],
] as const;

/** Every SKB so far named sixteen or seventeen national holidays; fewer is a table half copied. */
const FEWEST_NATIONAL = 14;

export type TableRefusal = { code: string; message: string };

/** The fixed national holidays of a year, to begin a table with. */
export function fixedHolidays(year: number): Holiday[] {
  return fixed.map(([day, name]) => ({
    day: `${year}-${day}`,
    name: name(year),
    kind: 'libur-nasional',
  }));
}

/** Fixed national holidays that a table leaves out, or lists as something else. */
export function missingFixedDays(year: number, holidays: readonly Holiday[]): Holiday[] {
  const national = new Set(
    holidays.filter(({ kind }) => kind === 'libur-nasional').map(({ day }) => day),
  );
  return fixedHolidays(year).filter(({ day }) => !national.has(day));
}

/**
 * Why a year's table cannot be the base of legal deadlines, in Indonesian; undefined when it can.
 * A table with holes is worse than none: without one nothing is promised at all.
 */
export function holidayTableRefusal(
  year: number,
  holidays: readonly Holiday[],
): TableRefusal | undefined {
  const days = holidays.map(({ day }) => day);
  const foreign = days.find((day) => !day.startsWith(`${year}-`));
  if (foreign !== undefined)
    return refuse('LIBUR_TAHUN_LAIN', `Tanggal ${foreign} bukan tahun ${year}.`);
  const unreal = days.find((day) => !isCalendarDay(day));
  if (unreal !== undefined)
    return refuse(
      'TANGGAL_TIDAK_SAH',
      `Tanggal ${unreal} tidak ada di kalender. Perbaiki tanggalnya.`,
    );
  const twice = days.find((day, i) => days.indexOf(day) !== i);
  if (twice !== undefined)
    return refuse('LIBUR_GANDA', `Tanggal ${formatTanggal(twice)} tertulis dua kali.`);
  const missing = missingFixedDays(year, holidays);
  if (missing.length > 0)
    return refuse(
      'LIBUR_TETAP_KURANG',
      `Daftar ${year} berlubang: ${missing.map(said).join(', ')} belum ada sebagai libur nasional. Tambahkan, lalu simpan.`,
    );
  return undefined;
}

/** What to look at before saving; never a block, because an SKB may change. */
export function holidayTableRemark(year: number, holidays: readonly Holiday[]): string | undefined {
  const national = holidays.filter(({ kind }) => kind === 'libur-nasional').length;
  if (national >= FEWEST_NATIONAL) return undefined;
  return `Baru ${national} libur nasional. SKB biasanya memuat 16 atau lebih, termasuk Idulfitri, Iduladha, Nyepi, dan Waisak. Cocokkan dengan SKB ${year}.`;
}

function said({ day, name }: { day: CalendarDay; name: string }): string {
  return `${formatTanggal(day).slice(0, -5)} (${name})`;
}

function refuse(code: string, message: string): TableRefusal {
  return { code, message };
}

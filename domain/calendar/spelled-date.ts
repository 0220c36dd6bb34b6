import { terbilang } from '../money/terbilang.ts';
import { monthName, weekdayName } from './format-date.ts';
import { isoWeekday, type CalendarDay } from './office-time.ts';

/**
 * A day as a berita acara writes it out: "Senin, tanggal dua puluh tiga bulan November tahun dua ribu
 * dua puluh enam (23-11-2026)".
 */
export function spelledDay(day: CalendarDay): string {
  const [year, month, date] = day.split('-');
  const words = `tanggal ${terbilang(Number(date))} bulan ${monthName(Number(month))} tahun ${terbilang(Number(year))}`;
  return `${weekdayName(isoWeekday(day))}, ${words} (${date}-${month}-${year})`;
}

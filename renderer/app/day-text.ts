import { formatTanggal, monthName } from '../../domain/calendar/format-date.ts';
import { isCalendarDay } from '../../domain/calendar/office-time.ts';
import type { CalendarDay } from '../../domain/calendar/office-time.ts';

const months = Array.from({ length: 12 }, (_, i) => monthName(i + 1).toLowerCase());

/**
 * "17 Agustus", "17 agu", "17/8", "17-08-2026" → "2026-08-17"; without a year, that of `year`. No date
 * field of the browser: it writes month and day in the order of its own language, whatever the page says.
 */
export function readDay(typed: string, year: number): CalendarDay | undefined {
  const [, day, month, itsYear = String(year)] =
    /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})(?:[\s./-]+(\d{4}))?$/.exec(
      typed.trim().toLowerCase(),
    ) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const named = months.findIndex((name) => name.startsWith(month)) + 1;
  const number = /^\d/.test(month) ? Number(month) : named;
  const text = `${itsYear}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(text) ? text : undefined;
}

/** "17 Agustus 2026", as a field shows a day that was read. */
export function showFullDay(day: CalendarDay): string {
  return formatTanggal(day);
}

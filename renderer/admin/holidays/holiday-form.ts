import { formatTanggal, monthName } from '../../../domain/calendar/format-date.ts';
import { defaultHolidays } from '../../../domain/calendar/holidays-data.ts';
import type { Holiday, HolidayKind } from '../../../domain/calendar/office-calendar.ts';
import { isCalendarDay } from '../../../domain/calendar/office-time.ts';
import type { CalendarDay } from '../../../domain/calendar/office-time.ts';
import { holidayTexts } from './texts.ts';

/** One line of the table; the day as typed ("17 Agustus", "17/8"), `key` keeps lines apart. */
export type HolidayLine = { key: number; typed: string; name: string; kind: HolidayKind };
export type LineProblems = { day?: string; name?: string };

export function linesOf(holidays: readonly Holiday[]): HolidayLine[] {
  return holidays.map(({ day, name, kind }, key) => ({ key, typed: showDay(day), name, kind }));
}

/** "17 Agustus": the year stands above the table. */
export function showDay(day: CalendarDay): string {
  return formatTanggal(day).slice(0, -5);
}

/**
 * "17 Agustus", "17 agu", "17/8", "17-08-2026" → "2026-08-17". No date field of the browser: it
 * writes month and day in the order of its own language, whatever the page says.
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

const months = Array.from({ length: 12 }, (_, i) => monthName(i + 1).toLowerCase());

/** The SKB table that ships for this year; empty when none does. */
export function shippedHolidays(year: number): Holiday[] {
  return defaultHolidays().filter(({ day }) => day.startsWith(`${year}-`));
}

/** What is wrong, by the key of the line. */
export function lineProblems(
  lines: readonly HolidayLine[],
  year: number,
): Record<number, LineProblems> {
  const problems: Record<number, LineProblems> = {};
  const seen = new Set<string>();
  for (const { key, typed, name } of lines) {
    const day = readDay(typed, year);
    const dayProblem =
      day === undefined
        ? holidayTexts.dayMissing
        : !day.startsWith(`${year}-`)
          ? holidayTexts.dayOtherYear(year)
          : seen.has(day)
            ? holidayTexts.dayTwice
            : undefined;
    if (day !== undefined) seen.add(day);
    if (dayProblem !== undefined || name.trim() === '') {
      problems[key] = {
        ...(dayProblem !== undefined && { day: dayProblem }),
        ...(name.trim() === '' && { name: holidayTexts.nameMissing }),
      };
    }
  }
  return problems;
}

/** In order of day, as they are stored; only for a table without problems. */
export function holidaysFrom(lines: readonly HolidayLine[], year: number): Holiday[] {
  return lines
    .flatMap(({ typed, name, kind }) => {
      const day = readDay(typed, year);
      return day === undefined ? [] : [{ day, name: name.trim(), kind }];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The years to show: those that ship, those loaded, this year and the next, one more to prepare. */
export function yearsFrom(shipped: readonly number[], thisYear: number): number[] {
  const years = new Set([...shipped, thisYear, thisYear + 1]);
  years.add(Math.max(...shipped) + 1);
  return [...years].toSorted((a, b) => a - b);
}

import { formatTanggal } from '../../../domain/calendar/format-date.ts';
import { missingFixedDays } from '../../../domain/calendar/holiday-table.ts';
import { defaultHolidays } from '../../../domain/calendar/holidays-data.ts';
import type { Holiday, HolidayKind } from '../../../domain/calendar/office-calendar.ts';
import type { CalendarDay } from '../../../domain/calendar/office-time.ts';
import { readDay } from '../../app/day-text.ts';
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

/** Fixed national holidays that the table still lacks, as lines to add. */
export function missingLines(lines: readonly HolidayLine[], year: number): HolidayLine[] {
  const first = Math.max(-1, ...lines.map(({ key }) => key)) + 1;
  return missingFixedDays(year, holidaysFrom(lines, year)).map(({ day, name, kind }, i) => ({
    key: first + i,
    typed: showDay(day),
    name,
    kind,
  }));
}

/** The years to show: those that ship, those loaded, this year and the next, one more to prepare. */
export function yearsFrom(shipped: readonly number[], thisYear: number): number[] {
  const years = new Set([...shipped, thisYear, thisYear + 1]);
  years.add(Math.max(...shipped) + 1);
  return [...years].toSorted((a, b) => a - b);
}

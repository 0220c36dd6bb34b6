import { defaultHolidays } from '../../../domain/calendar/holidays-data.ts';
import type { Holiday, HolidayKind } from '../../../domain/calendar/office-calendar.ts';
import { isCalendarDay } from '../../../domain/calendar/office-time.ts';
import { holidayTexts } from './texts.ts';

/** One line of the table as typed; `key` keeps lines apart while days are still empty. */
export type HolidayLine = { key: number; day: string; name: string; kind: HolidayKind };
export type LineProblems = { day?: string; name?: string };

export function linesOf(holidays: readonly Holiday[]): HolidayLine[] {
  return holidays.map(({ day, name, kind }, key) => ({ key, day, name, kind }));
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
  for (const { key, day, name } of lines) {
    const dayProblem = !isCalendarDay(day)
      ? holidayTexts.dayMissing
      : !day.startsWith(`${year}-`)
        ? holidayTexts.dayOtherYear(year)
        : seen.has(day)
          ? holidayTexts.dayTwice
          : undefined;
    seen.add(day);
    if (dayProblem !== undefined || name.trim() === '') {
      problems[key] = {
        ...(dayProblem !== undefined && { day: dayProblem }),
        ...(name.trim() === '' && { name: holidayTexts.nameMissing }),
      };
    }
  }
  return problems;
}

/** In order of day, as they are stored. */
export function holidaysFrom(lines: readonly HolidayLine[]): Holiday[] {
  return lines
    .map(({ day, name, kind }) => ({ day, name: name.trim(), kind }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The years to show: those that ship, those loaded, this year and the next, one more to prepare. */
export function yearsFrom(shipped: readonly number[], thisYear: number): number[] {
  const years = new Set([...shipped, thisYear, thisYear + 1]);
  years.add(Math.max(...shipped) + 1);
  return [...years].toSorted((a, b) => a - b);
}

import { isWorkingDay } from './working-days.ts';
import type { OfficeCalendar } from './office-calendar.ts';
import { addDays, isoWeekday, officeDay, yearOf } from './office-time.ts';
import type { CalendarDay, Instant } from './office-time.ts';

/**
 * So many working days may pass without a trace before somebody has to say that the PC's date is
 * right. An office works on every working day, so Lebaran is no gap and a PC set a month ahead is one.
 */
const UNTRACED_WORKING_DAYS = 2;
/** Longer than any leave an office takes: nothing needs counting. */
const UNTRACED_DAYS = 31;

/** The clock went from a day on which the office was at work to one that nobody led up to. */
export type ClockJump = { from: CalendarDay; to: CalendarDay };

/** A jump between two moments that follow each other on the record; undefined when it is ordinary. */
export function findClockJump(
  before: Instant,
  now: Instant,
  calendar: OfficeCalendar,
): ClockJump | undefined {
  const from = officeDay(before, calendar.zone);
  const to = officeDay(now, calendar.zone);
  if (addDays(from, UNTRACED_DAYS) < to) return { from, to };
  let untraced = 0;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1))
    if (mayBeWorkingDay(day, calendar)) untraced += 1;
  return untraced > UNTRACED_WORKING_DAYS ? { from, to } : undefined;
}

/** Where the year's holidays are not loaded, any weekday of the office's: asked too often, not too seldom. */
function mayBeWorkingDay(day: CalendarDay, calendar: OfficeCalendar): boolean {
  return calendar.loadedYears.includes(yearOf(day))
    ? isWorkingDay(day, calendar)
    : calendar.workingWeekdays.includes(isoWeekday(day));
}

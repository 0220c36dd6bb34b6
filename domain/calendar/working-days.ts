import { DomainError } from '../errors.ts';
import type { Holiday, OfficeCalendar, OpenHours, WeekdayKey } from './office-calendar.ts';
import { addDays, instantAt, isoWeekday, officeDay, yearOf } from './office-time.ts';
import type { CalendarDay, Instant } from './office-time.ts';

const endOfDay = 24 * 60;

/** Holidays of a calendar by day; calendars are immutable, so the index lives as long as its list. */
const holidayIndex = new WeakMap<readonly Holiday[], Map<CalendarDay, Holiday[]>>();

/** The holidays that fall on a day, cuti bersama included, whether or not the office is closed. */
export function holidaysOn(day: CalendarDay, calendar: OfficeCalendar): Holiday[] {
  let index = holidayIndex.get(calendar.holidays);
  if (index === undefined) {
    index = Map.groupBy(calendar.holidays, (holiday) => holiday.day);
    holidayIndex.set(calendar.holidays, index);
  }
  return index.get(day) ?? [];
}

/**
 * Is the office at work on that day? Throws KALENDER_BELUM_DIMUAT for a year without its SKB:
 * a guessed legal deadline is worse than none.
 */
export function isWorkingDay(day: CalendarDay, calendar: OfficeCalendar): boolean {
  const weekday = isoWeekday(day);
  assertLoaded(day, calendar);
  if (!calendar.workingWeekdays.includes(weekday)) return false;
  return holidaysOn(day, calendar).every(
    (holiday) => holiday.kind === 'cuti-bersama' && !calendar.cutiBersamaOff,
  );
}

/**
 * The `n`-th working day after `from`; `from` itself is day 0 and need not be a working day.
 * Throws KALENDER_BELUM_DIMUAT, and JUMLAH_HARI_SALAH when `n` is not a whole number from 0.
 */
export function addWorkingDays(
  from: CalendarDay,
  n: number,
  calendar: OfficeCalendar,
): CalendarDay {
  assertDayCount(n);
  let day = from;
  for (let counted = 0; counted < n;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
}

/**
 * Working days after `a` up to and including `b`, the inverse of `addWorkingDays`; negative when
 * `b` is the earlier day (so many working days late). Throws KALENDER_BELUM_DIMUAT.
 */
export function workingDaysBetween(
  a: CalendarDay,
  b: CalendarDay,
  calendar: OfficeCalendar,
): number {
  if (b < a) return -workingDaysBetween(b, a, calendar);
  let count = 0;
  for (let day = a; day < b;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/**
 * The day a term is counted from. What comes in after closing, or on a day off, counts as received
 * on the next working day if the office has set it so; at the stroke of closing is still in time.
 */
export function dayZero(receivedAt: Instant, calendar: OfficeCalendar): CalendarDay {
  const day = officeDay(receivedAt, calendar.zone);
  if (calendar.afterClosing === 'same-day') return day;
  const inTime =
    isWorkingDay(day, calendar) &&
    Date.parse(receivedAt) <= Date.parse(closeOfBusiness(day, calendar));
  return inTime ? day : addWorkingDays(day, 1, calendar);
}

/**
 * The moment a term ending on that day runs out: the last closing hour, or the end of the day on a
 * weekday without hours (a term of calendar days may end on a Sunday).
 */
export function closeOfBusiness(day: CalendarDay, calendar: OfficeCalendar): Instant {
  const close = openHoursOn(day, calendar).at(-1)?.close;
  return instantAt(day, close === undefined ? endOfDay : minutesOf(close), calendar.zone);
}

/**
 * The end of a term that counts every day (UU 25/2009: "hari"). `rollForward` moves an end on a day
 * off to the next working day, a choice of the office; `endsOnDayOff` lets the screen say so.
 */
export function calendarDayTerm(
  from: CalendarDay,
  n: number,
  calendar: OfficeCalendar,
  rollForward = false,
): { day: CalendarDay; endsOnDayOff: boolean } {
  assertDayCount(n);
  const end = addDays(from, n);
  const endsOnDayOff = !isWorkingDay(end, calendar);
  return {
    day: endsOnDayOff && rollForward ? addWorkingDays(end, 1, calendar) : end,
    endsOnDayOff,
  };
}

type Stretch = { opens: number; closes: number };
/** When the office is open on a day, as UTC milliseconds; kept with the calendar, for a work list asks for the same days a hundred times. */
const stretches = new WeakMap<OfficeCalendar, Map<CalendarDay, Stretch[]>>();

function stretchesOn(day: CalendarDay, calendar: OfficeCalendar): Stretch[] {
  let known = stretches.get(calendar);
  if (known === undefined) {
    known = new Map();
    stretches.set(calendar, known);
  }
  let found = known.get(day);
  if (found === undefined) {
    const at = (clock: string) => Date.parse(instantAt(day, minutesOf(clock), calendar.zone));
    found = (isWorkingDay(day, calendar) ? openHoursOn(day, calendar) : []).map(
      ({ open, close }) => ({ opens: at(open), closes: at(close) }),
    );
    known.set(day, found);
  }
  return found;
}

/** Minutes during which the office was open between two moments; 0 when `b` is not later. */
export function openMinutesBetween(a: Instant, b: Instant, calendar: OfficeCalendar): number {
  const from = Date.parse(a);
  const until = Date.parse(b);
  if (!(from < until)) return 0;
  let milliseconds = 0;
  const lastDay = officeDay(b, calendar.zone);
  for (let day = officeDay(a, calendar.zone); day <= lastDay; day = addDays(day, 1)) {
    for (const { opens, closes } of stretchesOn(day, calendar))
      milliseconds += Math.max(0, Math.min(until, closes) - Math.max(from, opens));
  }
  return Math.floor(milliseconds / 60_000);
}

/** The opening hours of that weekday, seasonal ones first; says nothing about holidays. */
export function openHoursOn(day: CalendarDay, calendar: OfficeCalendar): OpenHours[] {
  const season = calendar.seasonalHours?.find(({ from, to }) => from <= day && day <= to);
  const key = String(isoWeekday(day)) as WeekdayKey;
  return season?.hours[key] ?? calendar.hours[key] ?? [];
}

function assertLoaded(day: CalendarDay, calendar: OfficeCalendar): void {
  const year = yearOf(day);
  if (calendar.loadedYears.includes(year)) return;
  throw new DomainError(
    'KALENDER_BELUM_DIMUAT',
    `Hari libur tahun ${year} belum dimuat, jadi jangka waktu tidak dapat dihitung. ` +
      `Masukkan SKB hari libur ${year} di Pengaturan, bagian Kalender.`,
    { year },
  );
}

function assertDayCount(n: number): void {
  if (Number.isSafeInteger(n) && n >= 0) return;
  throw new DomainError('JUMLAH_HARI_SALAH', 'Jumlah hari harus bilangan bulat, paling kecil 0.', {
    n,
  });
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

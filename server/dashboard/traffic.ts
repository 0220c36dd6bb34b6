import type { HourFigure, TodayFigures, TrafficFigures } from '../../domain/contract/dashboard.ts';
import type { HourRow, Period } from '../../db/statistics/statistics-reader.ts';
import { instantAt, officeClock } from '../../domain/calendar/office-time.ts';
import { addWorkingDays } from '../../domain/calendar/working-days.ts';
import { isDomainError } from '../../domain/errors.ts';
import { quantile } from '../../domain/statistics/time-buckets.ts';
import type { Scope } from './scope.ts';

/** Today at a glance: people at the door and counters, and files against the promise. */
export function todayFigures(scope: Scope): TodayFigures {
  const { today, now, counts, figures } = scope;
  const period = { from: today, to: today };
  const hours = counts.hours(period);
  const tickets = figures.ticketsNow(today);
  const cases = counts.cases(period);
  const nextDay = nextWorkingDay(scope);
  const sum = (of: (row: HourRow) => number) => hours.reduce((total, row) => total + of(row), 0);
  return {
    day: today,
    now,
    waiting: tickets.waiting,
    serving: tickets.serving,
    served: sum(({ served }) => served),
    visitorsServed: figures.visitorsServed(today),
    missed: sum(({ missed }) => missed),
    arrived: sum(({ arrived }) => arrived),
    ...waitFigures(scope, period),
    ...(tickets.oldest !== null && { longestWait: minutesBetween(tickets.oldest, now) }),
    hours: withQueue(scope, hours.map(hourFigure)),
    received: cases.reduce((total, { received }) => total + received, 0),
    finished: cases.reduce((total, { finished }) => total + finished, 0),
    open: figures.countOpen({}),
    late: figures.countOpen({ due: { before: today } }),
    dueToday: figures.countOpen({ due: { on: today } }),
    dueNext: nextDay === undefined ? 0 : figures.countOpen({ due: { on: nextDay } }),
    ...(nextDay !== undefined && { nextDay }),
  };
}

/** Arrivals against served over a period, by hour of the day and by day. */
export function trafficFigures(scope: Scope, period: Period): TrafficFigures {
  const hours = scope.counts.hours(period);
  const visitors = new Map(scope.counts.visitorDays(period).map((row) => [row.day, row]));
  const cases = new Map(scope.counts.caseDays(period).map((row) => [row.day, row]));
  const days = [...new Set([...visitors.keys(), ...cases.keys()])].sort();
  const sum = (of: (row: HourRow) => number) => hours.reduce((total, row) => total + of(row), 0);
  return {
    hours: hours.map(hourFigure),
    days: days.map((day) => ({
      day,
      arrived: visitors.get(day)?.arrived ?? 0,
      served: visitors.get(day)?.served ?? 0,
      received: cases.get(day)?.received ?? 0,
      finished: cases.get(day)?.finished ?? 0,
    })),
    arrived: sum(({ arrived }) => arrived),
    served: sum(({ served }) => served),
    missed: sum(({ missed }) => missed),
    ...waitFigures(scope, period),
  };
}

function waitFigures(scope: Scope, period: Period): { medianWait?: number; p90Wait?: number } {
  const waits = scope.counts.waits(period);
  const medianWait = quantile(waits, 0.5);
  const p90Wait = quantile(waits, 0.9);
  return {
    ...(medianWait !== undefined && { medianWait }),
    ...(p90Wait !== undefined && { p90Wait }),
  };
}

function hourFigure(row: HourRow): HourFigure {
  const { hour, arrived, served, missed } = row;
  return {
    hour,
    arrived,
    served,
    missed,
    ...(served > 0 && { waitedMinutes: Math.round(row.waitedSeconds / served / 60) }),
  };
}

/** Adds how many waited when each hour ended, without holes between the first and the last hour. */
function withQueue(scope: Scope, hours: HourFigure[]): HourFigure[] {
  const { today, now, office } = scope;
  const { zone } = office.settings.office;
  const waits = scope.figures.waitsOfDay(today);
  const first = hours[0]?.hour;
  if (first === undefined) return [];
  const last = Math.max(hours.at(-1)?.hour ?? first, Number(officeClock(now, zone).slice(0, 2)));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    const hourEnds = instantAt(today, (hour + 1) * 60, zone);
    const end = hourEnds < now ? hourEnds : now;
    const known = hours.find((each) => each.hour === hour);
    return {
      ...(known ?? { hour, arrived: 0, served: 0, missed: 0 }),
      waiting: waits.filter(({ since, until }) => since <= end && (until === null || until > end))
        .length,
    };
  });
}

export function nextWorkingDay(scope: Scope): string | undefined {
  try {
    return addWorkingDays(scope.today, 1, scope.office.settings.calendar);
  } catch (error) {
    if (isDomainError(error)) return undefined;
    throw error;
  }
}

function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

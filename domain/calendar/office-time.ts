import { DomainError } from '../errors.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** A moment: UTC, ISO 8601 with milliseconds and 'Z', as stored in the event log. */
export type Instant = string;

/** A day on the office's wall calendar, 'YYYY-MM-DD', without any zone. */
export type CalendarDay = string;

/** The three Indonesian zones; none has daylight saving, so an offset is all there is to know. */
export const officeZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type OfficeZone = (typeof officeZones)[number];

const zones = {
  'Asia/Jakarta': { label: 'WIB', offsetMinutes: 7 * 60 },
  'Asia/Makassar': { label: 'WITA', offsetMinutes: 8 * 60 },
  'Asia/Jayapura': { label: 'WIT', offsetMinutes: 9 * 60 },
} as const satisfies Record<OfficeZone, { label: string; offsetMinutes: number }>;

export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** True for text that `Instant` accepts. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && !Number.isNaN(new Date(text).getTime());
}

/** True for a day that exists: 2026-02-29 does not. Asked for every row of every list, hence by plain arithmetic. */
export function isCalendarDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The calendar day on the office's wall at that moment. Throws WAKTU_TIDAK_SAH. */
export function officeDay(instant: Instant, zone: OfficeZone): CalendarDay {
  return wallClock(instant, zone).slice(0, 10);
}

/** The time on the office's wall, '10.42'. Throws WAKTU_TIDAK_SAH. */
export function officeClock(instant: Instant, zone: OfficeZone): string {
  return wallClock(instant, zone).slice(11, 16).replace(':', '.');
}

/** 'WIB', 'WITA' or 'WIT'. */
export function zoneLabel(zone: OfficeZone): 'WIB' | 'WITA' | 'WIT' {
  return zones[zone].label;
}

/** The moment at which that day begins in the office. */
export function startOfOfficeDay(day: CalendarDay, zone: OfficeZone): Instant {
  return instantAt(day, 0, zone);
}

/** The moment `minutes` after midnight of that day in the office; 24 * 60 is the end of the day. */
export function instantAt(day: CalendarDay, minutes: number, zone: OfficeZone): Instant {
  const utc = dayToMs(day) + (minutes - zones[zone].offsetMinutes) * minuteMs;
  return new Date(utc).toISOString();
}

/** 1 is Monday, 7 is Sunday (ISO 8601). Throws TANGGAL_TIDAK_SAH. */
export function isoWeekday(day: CalendarDay): IsoWeekday {
  const sundayFirst = new Date(dayToMs(day)).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as IsoWeekday;
}

/** The day `n` calendar days later, or earlier when negative. Throws TANGGAL_TIDAK_SAH. */
export function addDays(day: CalendarDay, n: number): CalendarDay {
  return new Date(dayToMs(day) + n * dayMs).toISOString().slice(0, 10);
}

/** How many midnights lie between two days; negative when `b` is the earlier. */
export function daysBetween(a: CalendarDay, b: CalendarDay): number {
  return Math.round((dayToMs(b) - dayToMs(a)) / dayMs);
}

/** The year of a day, as a number. */
export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

function wallClock(instant: Instant, zone: OfficeZone): string {
  const utc = new Date(instant).getTime();
  if (Number.isNaN(utc)) {
    throw new DomainError(
      'WAKTU_TIDAK_SAH',
      'Waktu tidak dapat dibaca. Periksa jam komputer ini.',
      {
        instant,
      },
    );
  }
  return new Date(utc + zones[zone].offsetMinutes * minuteMs).toISOString();
}

function dayToMs(day: CalendarDay): number {
  if (!isCalendarDay(day)) {
    throw new DomainError(
      'TANGGAL_TIDAK_SAH',
      'Tanggal tidak ada di kalender. Periksa lagi tanggalnya.',
      {
        day,
      },
    );
  }
  return Date.parse(`${day}T00:00:00.000Z`);
}

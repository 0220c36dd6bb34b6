import {
  formatDurasi,
  formatHariTanggal,
  formatTanggal,
  formatTanggalWaktu,
} from '../domain/calendar/format-date.ts';
import { isoWeekday, officeClock, officeDay, zoneLabel } from '../domain/calendar/office-time.ts';
import type { CalendarDay, Instant, OfficeZone } from '../domain/calendar/office-time.ts';
import { formatNip } from '../domain/people/nip.ts';

/** `19 November 2026` */
export function dateText(instant: Instant, zone: OfficeZone): string {
  return formatTanggal(officeDay(instant, zone));
}

/** `19 November 2026 pukul 10.15 WITA` */
export function dateTimeText(instant: Instant, zone: OfficeZone): string {
  return formatTanggalWaktu(instant, zone);
}

/** `Kamis, 19 November 2026, pukul 10.15 WITA`, as the forms write the moment of an act. */
export function momentText(instant: Instant, zone: OfficeZone): string {
  const clock = `${officeClock(instant, zone)} ${zoneLabel(zone)}`;
  return `${formatHariTanggal(officeDay(instant, zone))}, pukul ${clock}`;
}

/** `Jumat, 20 November 2026` */
export function dayText(day: CalendarDay): string {
  return formatHariTanggal(day);
}

/** `19-11-2026 10.15`, for narrow table cells; the sheet names the zone once. */
export function shortMoment(instant: Instant, zone: OfficeZone): string {
  const [year, month, day] = officeDay(instant, zone).split('-');
  return `${day}-${month}-${year} ${officeClock(instant, zone)}`;
}

/** `45 menit`, `1 jam 5 menit`: how long a step took. */
export function minutesText(minutes: number): string {
  return minutes < 1 ? 'kurang dari 1 menit' : formatDurasi(Math.round(minutes) * 60);
}

/** The line under an officer's name; nothing when the NIP is not known. */
export function nipLines(nip: string | undefined): string[] {
  return nip ? [`NIP ${formatNip(nip)}`] : [];
}

const ENGLISH_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Thursday, 19 November 2026, 10:15 WITA`, for tickets taken in English. */
export function englishMoment(instant: Instant, zone: OfficeZone): string {
  const day = officeDay(instant, zone);
  const month = ENGLISH_MONTHS[Number(day.slice(5, 7)) - 1];
  const date = `${Number(day.slice(8, 10))} ${month} ${day.slice(0, 4)}`;
  const clock = officeClock(instant, zone).replace('.', ':');
  return `${ENGLISH_DAYS[isoWeekday(day) - 1]}, ${date}, ${clock} ${zoneLabel(zone)}`;
}

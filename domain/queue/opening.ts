import type { QueueConfig } from '../contract/office.ts';
import { holidaysOn } from '../calendar/working-days.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { isoWeekday, officeClock, officeDay, type Instant } from '../calendar/office-time.ts';

export type Opening =
  | { open: true }
  | { open: false; code: 'DI_LUAR_JAM' | 'KUOTA_HABIS' | 'ANTREAN_TIDAK_AKTIF'; message: string };

/** Formats "08:00" as papers and screens write it: "08.00". */
function clockText(text: string): string {
  return text.replace(':', '.');
}

/** May this queue give a number now? Hours on the office's wall clock, holidays, and the day's quota. */
export function queueOpening(
  queue: QueueConfig,
  at: Instant,
  calendar: OfficeCalendar,
  issuedToday: number,
): Opening {
  if (!queue.active) {
    return {
      open: false,
      code: 'ANTREAN_TIDAK_AKTIF',
      message: `Layanan ${queue.name} sedang tidak dibuka.`,
    };
  }
  const day = officeDay(at, calendar.zone);
  const hours = queue.hours[String(isoWeekday(day)) as keyof typeof queue.hours] ?? [];
  const holiday = holidaysOn(day, calendar).some(
    ({ kind }) => kind !== 'cuti-bersama' || calendar.cutiBersamaOff,
  );
  const works = queue.onHolidays || !holiday;
  if (hours.length === 0 || !works) {
    return {
      open: false,
      code: 'DI_LUAR_JAM',
      message: `Layanan ${queue.name} tidak buka hari ini. Silakan datang pada hari kerja.`,
    };
  }
  const now = officeClock(at, calendar.zone).replace('.', ':');
  if (!hours.some(({ open, close }) => open <= now && now < close)) {
    const text = hours
      .map(({ open, close }) => `${clockText(open)}–${clockText(close)}`)
      .join(' dan ');
    return {
      open: false,
      code: 'DI_LUAR_JAM',
      message: `Layanan ${queue.name} hari ini buka pukul ${text}. Silakan ambil nomor pada jam itu.`,
    };
  }
  if (queue.dailyQuota > 0 && issuedToday >= queue.dailyQuota) {
    return {
      open: false,
      code: 'KUOTA_HABIS',
      message: `Nomor ${queue.name} hari ini sudah habis (${queue.dailyQuota} nomor). Silakan datang pada hari kerja berikutnya.`,
    };
  }
  return { open: true };
}

/** "A014": the queue's letter and the day's ordinal, three digits or more. */
export function ticketNumber(prefix: string, ordinal: number): string {
  return `${prefix}${String(ordinal).padStart(3, '0')}`;
}

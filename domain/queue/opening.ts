import type { QueueConfig } from '../contract/office.ts';
import { holidaysOn } from '../calendar/working-days.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { isoWeekday, officeClock, officeDay, type Instant } from '../calendar/office-time.ts';

export type Opening =
  | { open: true }
  | {
      open: false;
      code: 'DI_LUAR_JAM' | 'KUOTA_HABIS' | 'ANTREAN_TIDAK_AKTIF';
      message: string;
      /** The same for visitors who read the touchscreen in English. */
      messageEn: string;
    };

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
  const nameEn = queue.nameEn === '' ? queue.name : queue.nameEn;
  if (!queue.active) {
    return {
      open: false,
      code: 'ANTREAN_TIDAK_AKTIF',
      message: `${queue.name} sedang tidak dibuka. Silakan bertanya kepada petugas.`,
      messageEn: `${nameEn} is not open at the moment. Please ask an officer.`,
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
      message: `${queue.name} tidak buka hari ini. Silakan datang pada hari kerja.`,
      messageEn: `${nameEn} is closed today. Please come on a working day.`,
    };
  }
  const now = officeClock(at, calendar.zone).replace('.', ':');
  if (!hours.some(({ open, close }) => open <= now && now < close)) {
    const spans = hours.map(({ open, close }) => `${clockText(open)}–${clockText(close)}`);
    return {
      open: false,
      code: 'DI_LUAR_JAM',
      message: `${queue.name} hari ini buka pukul ${spans.join(' dan ')}. Silakan ambil nomor pada jam itu.`,
      messageEn: `${nameEn} is open today ${spans.join(' and ')}. Please take a number at that time.`,
    };
  }
  if (queue.dailyQuota > 0 && issuedToday >= queue.dailyQuota) {
    return {
      open: false,
      code: 'KUOTA_HABIS',
      message: `Nomor ${queue.name} hari ini sudah habis (${queue.dailyQuota} nomor). Silakan datang pada hari kerja berikutnya.`,
      messageEn: `Today’s numbers for ${nameEn} (${queue.dailyQuota}) have all been given. Please come on the next working day.`,
    };
  }
  return { open: true };
}

/** "A014": the queue's letter and the day's ordinal, three digits or more. */
export function ticketNumber(prefix: string, ordinal: number): string {
  return `${prefix}${String(ordinal).padStart(3, '0')}`;
}

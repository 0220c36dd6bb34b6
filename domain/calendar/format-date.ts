import { DomainError } from '../errors.ts';
import { isoWeekday, officeClock, officeDay, zoneLabel } from './office-time.ts';
import type { CalendarDay, Instant, OfficeZone } from './office-time.ts';

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
const romanMonths = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
] as const;

/** '21 November 2026'. */
export function formatTanggal(day: CalendarDay): string {
  return `${Number(day.slice(8, 10))} ${monthName(Number(day.slice(5, 7)))} ${day.slice(0, 4)}`;
}

/** 'Sabtu, 21 November 2026'. */
export function formatHariTanggal(day: CalendarDay): string {
  return `${weekdays[isoWeekday(day) - 1]}, ${formatTanggal(day)}`;
}

/** '21 November 2026 pukul 10.42 WITA'. */
export function formatTanggalWaktu(instant: Instant, zone: OfficeZone): string {
  return `${formatTanggal(officeDay(instant, zone))} pukul ${officeClock(instant, zone)} ${zoneLabel(zone)}`;
}

/** 'November' for 11. */
export function monthName(month: number): string {
  return fromTable(months, month);
}

/** 'XI' for 11, as letter numbers write the month. */
export function romanMonth(month: number): string {
  return fromTable(romanMonths, month);
}

/** 'Sabtu' for 6 (ISO weekday). */
export function weekdayName(weekday: number): string {
  return fromTable(weekdays, weekday);
}

/** A length of time to speak of: '45 detik', '7 menit', '1 jam 12 menit', '2 hari 3 jam'. */
export function formatDurasi(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} detik`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} menit`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return pair(hours, 'jam', minutes % 60, 'menit');
  return pair(Math.floor(hours / 24), 'hari', hours % 24, 'jam');
}

/** A running clock: '07:12', and '1:07:12' from one hour on. */
export function formatMenitDetik(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const rest = `${twoDigits(Math.floor(whole / 60) % 60)}:${twoDigits(whole % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

function fromTable(table: readonly string[], oneBased: number): string {
  const entry = table[oneBased - 1];
  if (entry === undefined) {
    throw new DomainError(
      'TANGGAL_TIDAK_SAH',
      'Tanggal tidak ada di kalender. Periksa lagi tanggalnya.',
      {
        oneBased,
      },
    );
  }
  return entry;
}

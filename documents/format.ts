import type { CalendarDay, Instant, OfficeZone } from './facts.ts';

/** Indonesia keeps no summer time; the offsets have stood since Keppres 41/1987. */
const ZONES = {
  'Asia/Jakarta': { hours: 7, name: 'WIB' },
  'Asia/Makassar': { hours: 8, name: 'WITA' },
  'Asia/Jayapura': { hours: 9, name: 'WIT' },
} satisfies Record<OfficeZone, { hours: number; name: string }>;

const WORDS = {
  id: {
    days: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
    months: [
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
    ],
  },
  en: {
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: [
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
    ],
  },
};

export type PaperLanguage = keyof typeof WORDS;

/** A date whose UTC fields are the office's wall clock. */
function wallClock(instant: Instant, zone: OfficeZone): Date {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError(`DOKUMEN_WAKTU_SALAH: "${instant}" bukan waktu.`);
  return new Date(at + ZONES[zone].hours * 3_600_000);
}

function longDate(date: Date, language: PaperLanguage): string {
  return `${date.getUTCDate()} ${WORDS[language].months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `21 November 2026` */
export function formatDate(
  instant: Instant,
  zone: OfficeZone,
  language: PaperLanguage = 'id',
): string {
  return longDate(wallClock(instant, zone), language);
}

/** `Sabtu, 21 November 2026` */
export function formatLongDate(
  instant: Instant,
  zone: OfficeZone,
  language: PaperLanguage = 'id',
): string {
  const date = wallClock(instant, zone);
  return `${WORDS[language].days[date.getUTCDay()]}, ${longDate(date, language)}`;
}

/** `10.15 WITA`, with the point that Indonesian uses between hour and minute. */
export function formatTime(
  instant: Instant,
  zone: OfficeZone,
  language: PaperLanguage = 'id',
): string {
  const date = wallClock(instant, zone);
  const point = language === 'id' ? '.' : ':';
  return `${two(date.getUTCHours())}${point}${two(date.getUTCMinutes())} ${ZONES[zone].name}`;
}

/** `21-11-2026 10.15`, for narrow table cells; the sheet names the zone once. */
export function formatShort(instant: Instant, zone: OfficeZone): string {
  const date = wallClock(instant, zone);
  const day = `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}.${two(date.getUTCMinutes())}`;
}

/** `WITA` */
export function zoneName(zone: OfficeZone): string {
  return ZONES[zone].name;
}

/** A day without an hour: `Senin, 23 November 2026`. */
export function formatDay(day: CalendarDay): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(`DOKUMEN_WAKTU_SALAH: "${day}" bukan tanggal.`);
  }
  return `${WORDS.id.days[date.getUTCDay()]}, ${longDate(date, 'id')}`;
}

/** `45 menit`, `1 jam 5 menit`, `2 hari 3 jam`: how long a step took. */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return `${whole} menit`;
  const hours = Math.floor(whole / 60);
  if (hours < 24) return whole % 60 ? `${hours} jam ${whole % 60} menit` : `${hours} jam`;
  const days = Math.floor(hours / 24);
  return hours % 24 ? `${days} hari ${hours % 24} jam` : `${days} hari`;
}

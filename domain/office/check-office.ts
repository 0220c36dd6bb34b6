import { weekdayName } from '../calendar/format-date.ts';
import type { WeekdayKey } from '../calendar/office-calendar.ts';
import type { CalendarDay } from '../calendar/office-time.ts';
import { accentProblem } from '../colour/contrast.ts';
import type { OfficeIdentity } from '../contract/office.ts';
import { isDomainError } from '../errors.ts';
import { formatNumber } from '../numbering/number-template.ts';
import type { Sop } from '../workflow/define-sop.ts';

export type OfficeRefusal = { code: string; message: string };

/** More than any letterhead needs; a picture larger than this only takes memory. */
const MOST_LOGO_PIXELS = 4000;
const pngSignature = '89504e470d0a1a0a';

/** What the office's settings decide about deadlines; a change moves the due days of open cases. */
export function clockPart(office: OfficeIdentity): string {
  const { zone, workingWeekdays, hours, cutiBersamaOff, afterClosing, pauseWhileWaiting } = office;
  return JSON.stringify([
    zone,
    [...workingWeekdays].sort((a, b) => a - b),
    Object.entries(hours).sort(([a], [b]) => (a < b ? -1 : 1)),
    cutiBersamaOff,
    afterClosing,
    pauseWhileWaiting,
  ]);
}

/**
 * Why an office's settings cannot be kept, in Indonesian; undefined when they can. The screen asks
 * the same beforehand; this is the door. `logo` are the bytes of the logo.
 */
export function officeRefusal(
  office: OfficeIdentity,
  given: { logo: Uint8Array; today: CalendarDay; sops: readonly Sop[] },
): OfficeRefusal | undefined {
  return (
    weekRefusal(office) ??
    lookRefusal(office, given.logo) ??
    receiptRefusal(office, given.today) ??
    actorRefusal(office, given.sops)
  );
}

function weekRefusal({ workingWeekdays, hours }: OfficeIdentity): OfficeRefusal | undefined {
  const closed = workingWeekdays.find(
    (day) => (hours[String(day) as WeekdayKey] ?? []).length === 0,
  );
  if (closed !== undefined)
    return refuse(
      'HARI_KERJA_TANPA_JAM',
      `${weekdayName(closed)} hari kerja, tetapi belum mempunyai jam buka. Isi jamnya, atau lepas dari hari kerja.`,
    );
  return new Set(workingWeekdays).size === workingWeekdays.length
    ? undefined
    : refuse('HARI_KERJA_GANDA', 'Satu hari kerja tertulis dua kali. Pilih lagi hari kerjanya.');
}

function lookRefusal({ accent }: OfficeIdentity, logo: Uint8Array): OfficeRefusal | undefined {
  const problem = accent === undefined ? undefined : accentProblem(accent);
  if (problem !== undefined) return refuse('WARNA_TIDAK_TERBACA', problem);
  if (logo.length === 0) return undefined;
  const size = pngSize(logo);
  if (size === undefined)
    return refuse('LOGO_BUKAN_PNG', 'Logo itu bukan PNG. Simpan sebagai PNG, lalu pilih lagi.');
  return Math.max(...size) <= MOST_LOGO_PIXELS
    ? undefined
    : refuse(
        'LOGO_TERLALU_BESAR',
        `Logo itu ${size.join(' × ')} piksel; paling besar ${MOST_LOGO_PIXELS}. Perkecil, lalu pilih lagi.`,
      );
}

/** Width and height of a PNG from its first bytes; undefined for anything else. */
function pngSize(bytes: Uint8Array): [number, number] | undefined {
  const signature = Array.from(bytes.subarray(0, 8), (b) => b.toString(16).padStart(2, '0')).join(
    '',
  );
  if (signature !== pngSignature || bytes.length < 33) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width > 0 && height > 0 ? [width, height] : undefined;
}

/** A template that cannot make a number would stop the counter at the next tanda terima. */
function receiptRefusal(office: OfficeIdentity, today: CalendarDay): OfficeRefusal | undefined {
  try {
    formatNumber(office.receiptNumber, {
      seq: 1,
      day: today,
      kode: office.code,
      kantor: office.id,
      layanan: 'layanan',
    });
    return undefined;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return refuse(error.code, error.message);
  }
}

function actorRefusal(
  { actorRoles }: OfficeIdentity,
  sops: readonly Sop[],
): OfficeRefusal | undefined {
  const keys = actorRoles.map(({ sopId, actor }) => `${sopId} ${actor}`);
  if (new Set(keys).size !== keys.length)
    return refuse('PELAKSANA_GANDA', 'Satu pelaksana tertulis dua kali. Pilih satu peran saja.');
  const fixed = actorRoles.find(({ sopId, actor }) => {
    const sop = sops.find(({ id }) => id === sopId);
    return sop?.actors.find(({ id }) => id === actor)?.openRole !== true;
  });
  return fixed === undefined
    ? undefined
    : refuse(
        'PELAKSANA_TIDAK_TERBUKA',
        `Pelaksana "${fixed.actor}" sudah ditetapkan SOP dan tidak dapat diganti kantor.`,
      );
}

function refuse(code: string, message: string): OfficeRefusal {
  return { code, message };
}

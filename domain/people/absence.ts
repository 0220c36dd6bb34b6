import { formatTanggal } from '../calendar/format-date.ts';
import { addDays } from '../calendar/office-time.ts';
import type { CalendarDay } from '../calendar/office-time.ts';
import type { Role } from '../contract/roles.ts';

/** How somebody stands in: Plh while the officer is away for a short time, Plt while the post is vacant. */
export const absenceKinds = ['plh', 'plt'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

/** An absence as it counts: one that was ended early no longer does. */
export type StandingAbsence = {
  userId: string;
  substituteId: string;
  fromDay: CalendarDay;
  toDay: CalendarDay;
};

type Person = { id: string; name: string; roles: readonly Role[]; active: boolean };
export type AbsenceRefusal = { code: string; message: string };

/** An order is for days, not for ever: a slip in the year must not leave somebody in office till 2062. */
export const LONGEST_ABSENCE_DAYS = 366;

/** What a substitute never inherits: running the program is not part of the office held. */
export const ownRolesOnly: readonly Role[] = ['admin'];

/**
 * Why a substitution cannot stand, in Indonesian; undefined when it can. One officer has one
 * substitute a day, a substitute is at work that day, and nobody stands in for a substitute: who
 * signs must be readable from one line ("Plh. Kepala Dinas").
 *
 * `others` are the absences that count; `today` is the office day.
 */
export function absenceRefusal(
  asked: StandingAbsence & { kind: AbsenceKind },
  given: {
    away: Person;
    substitute: Person;
    others: readonly StandingAbsence[];
    today: CalendarDay;
  },
): AbsenceRefusal | undefined {
  const { away, substitute } = given;
  if (away.id === substitute.id)
    return refuse(
      'PENGGANTI_DIRI_SENDIRI',
      'Pilih orang lain: tidak ada yang menggantikan diri sendiri.',
    );
  if (!substitute.active)
    return refuse(
      'PENGGANTI_TIDAK_AKTIF',
      `${substitute.name} tidak dapat masuk lagi. Pilih pengganti yang masih aktif.`,
    );
  if (asked.kind === 'plh' && !away.active)
    return refuse(
      'JABATAN_KOSONG_PERLU_PLT',
      `${away.name} tidak bertugas lagi, jadi jabatannya kosong. Pilih Plt.`,
    );
  if (away.roles.every((role) => ownRolesOnly.includes(role)))
    return refuse(
      'PENGGANTI_TANPA_TUGAS',
      `${away.name} tidak memegang tugas yang dapat digantikan.`,
    );
  return daysRefusal(asked, given.today) ?? clashRefusal(asked, given);
}

/**
 * Why the days of a standing substitution cannot become these, in Indonesian; undefined when they can.
 * Days that have begun are on papers already: a running one keeps its first day. `others` are the
 * other absences that count.
 */
export function changeRefusal(
  old: StandingAbsence & { kind: AbsenceKind },
  days: { fromDay: CalendarDay; toDay: CalendarDay },
  given: Parameters<typeof absenceRefusal>[1],
): AbsenceRefusal | undefined {
  if (old.fromDay <= given.today && days.fromDay !== old.fromDay)
    return refuse(
      'PENGGANTIAN_SUDAH_MULAI',
      `Penggantian sudah berjalan sejak ${formatTanggal(old.fromDay)}; tanggal mulainya tidak dapat diubah. Ubah tanggal akhirnya saja.`,
    );
  return absenceRefusal({ ...old, ...days }, given);
}

function daysRefusal(
  { fromDay, toDay }: StandingAbsence,
  today: CalendarDay,
): AbsenceRefusal | undefined {
  if (fromDay > toDay)
    return refuse(
      'PENGGANTI_TANGGAL_TERBALIK',
      'Tanggal akhir lebih awal daripada tanggal mulai. Perbaiki tanggalnya.',
    );
  if (toDay < today)
    return refuse(
      'PENGGANTI_SUDAH_LEWAT',
      `Tanggal ${formatTanggal(toDay)} sudah lewat. Penggantian hanya untuk hari ini dan sesudahnya.`,
    );
  if (toDay >= addDays(fromDay, LONGEST_ABSENCE_DAYS))
    return refuse(
      'PENGGANTI_TERLALU_LAMA',
      'Penggantian paling lama satu tahun. Periksa tahunnya, atau tetapkan lagi nanti.',
    );
  return undefined;
}

function clashRefusal(
  asked: StandingAbsence,
  {
    away,
    substitute,
    others,
  }: { away: Person; substitute: Person; others: readonly StandingAbsence[] },
): AbsenceRefusal | undefined {
  const clashing = others.filter(
    ({ fromDay, toDay }) => fromDay <= asked.toDay && toDay >= asked.fromDay,
  );
  const same = clashing.find(({ userId }) => userId === away.id);
  if (same !== undefined)
    return refuse(
      'PENGGANTI_BERTUMPUK',
      `${away.name} sudah mempunyai pengganti ${span(same)}. Akhiri yang itu dahulu, atau pilih tanggal lain.`,
    );
  const absent = clashing.find(({ userId }) => userId === substitute.id);
  if (absent !== undefined)
    return refuse(
      'PENGGANTI_TIDAK_HADIR',
      `${substitute.name} sendiri tidak hadir ${span(absent)}. Pilih pengganti lain.`,
    );
  const chained = clashing.find(({ substituteId }) => substituteId === away.id);
  if (chained !== undefined)
    return refuse(
      'PENGGANTI_BERANTAI',
      `${away.name} sedang menggantikan orang lain ${span(chained)}. Akhiri penggantian itu dahulu; pengganti tidak digantikan lagi.`,
    );
  return undefined;
}

/** "20 November 2026", "20 November 2026 s.d. 24 November 2026" */
export function span({ fromDay, toDay }: { fromDay: CalendarDay; toDay: CalendarDay }): string {
  return fromDay === toDay
    ? formatTanggal(fromDay)
    : `${formatTanggal(fromDay)} s.d. ${formatTanggal(toDay)}`;
}

function refuse(code: string, message: string): AbsenceRefusal {
  return { code, message };
}

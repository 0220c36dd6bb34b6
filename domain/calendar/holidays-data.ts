import type { Holiday, HolidayKind } from './office-calendar.ts';

/** Years whose tables ship with the product; later years come from the centre or the editor. */
export const loadedYears = [2025, 2026, 2027] as const;

type Row = readonly [monthDays: string, name: string];

/**
 * The yearly SKB 3 Menteri: 2025 as amended in August 2025 (18 August added), 2026 as of SKB
 * 1497/2025. 2027 is to be compared with the office's copy of the SKB; 26 December 2027 (27 Rajab
 * 1449 by computation only) is left out, which can only make a deadline stricter, never later.
 * Dates are 'MM-DD', several of one feast separated by a blank.
 */
const nationalHolidays = {
  2025: [
    ['01-01', 'Tahun Baru 2025 Masehi'],
    ['01-27', 'Isra Mikraj Nabi Muhammad saw.'],
    ['01-29', 'Tahun Baru Imlek 2576 Kongzili'],
    ['03-29', 'Hari Suci Nyepi, Tahun Baru Saka 1947'],
    ['03-31 04-01', 'Idulfitri 1446 Hijriah'],
    ['04-18', 'Wafat Yesus Kristus'],
    ['04-20', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-12', 'Hari Raya Waisak 2569 BE'],
    ['05-29', 'Kenaikan Yesus Kristus'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-06', 'Iduladha 1446 Hijriah'],
    ['06-27', '1 Muharam, Tahun Baru Islam 1447 Hijriah'],
    ['08-17', 'Proklamasi Kemerdekaan'],
    ['09-05', 'Maulid Nabi Muhammad saw.'],
    ['12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ],
  2026: [
    ['01-01', 'Tahun Baru 2026 Masehi'],
    ['01-16', 'Isra Mikraj Nabi Muhammad saw.'],
    ['02-17', 'Tahun Baru Imlek 2577 Kongzili'],
    ['03-19', 'Hari Suci Nyepi, Tahun Baru Saka 1948'],
    ['03-21 03-22', 'Idulfitri 1447 Hijriah'],
    ['04-03', 'Wafat Yesus Kristus'],
    ['04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-14', 'Kenaikan Yesus Kristus'],
    ['05-27', 'Iduladha 1447 Hijriah'],
    ['05-31', 'Hari Raya Waisak 2570 BE'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-16', '1 Muharam, Tahun Baru Islam 1448 Hijriah'],
    ['08-17', 'Proklamasi Kemerdekaan'],
    ['08-25', 'Maulid Nabi Muhammad saw.'],
    ['12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ],
  2027: [
    ['01-01', 'Tahun Baru 2027 Masehi'],
    ['01-05', 'Isra Mikraj Nabi Muhammad saw.'],
    ['02-06', 'Tahun Baru Imlek 2578 Kongzili'],
    ['03-08', 'Hari Suci Nyepi, Tahun Baru Saka 1949'],
    ['03-10 03-11', 'Idulfitri 1448 Hijriah'],
    ['03-26', 'Wafat Yesus Kristus'],
    ['03-28', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-06', 'Kenaikan Yesus Kristus'],
    ['05-17', 'Iduladha 1448 Hijriah'],
    ['05-20', 'Hari Raya Waisak 2571 BE'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-06', '1 Muharam, Tahun Baru Islam 1449 Hijriah'],
    ['08-15', 'Maulid Nabi Muhammad saw.'],
    ['08-17', 'Proklamasi Kemerdekaan'],
    ['12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ],
} as const satisfies Record<(typeof loadedYears)[number], readonly Row[]>;

const jointLeave = {
  2025: [
    ['01-28', 'Cuti bersama Tahun Baru Imlek'],
    ['03-28', 'Cuti bersama Nyepi'],
    ['04-02 04-03 04-04 04-07', 'Cuti bersama Idulfitri'],
    ['05-13', 'Cuti bersama Waisak'],
    ['05-30', 'Cuti bersama Kenaikan Yesus Kristus'],
    ['06-09', 'Cuti bersama Iduladha'],
    ['08-18', 'Cuti bersama Proklamasi Kemerdekaan'],
    ['12-26', 'Cuti bersama Natal'],
  ],
  2026: [
    ['02-16', 'Cuti bersama Tahun Baru Imlek'],
    ['03-18', 'Cuti bersama Nyepi'],
    ['03-20 03-23 03-24', 'Cuti bersama Idulfitri'],
    ['05-15', 'Cuti bersama Kenaikan Yesus Kristus'],
    ['05-28', 'Cuti bersama Iduladha'],
    ['12-24', 'Cuti bersama Natal'],
  ],
  2027: [
    ['02-05', 'Cuti bersama Tahun Baru Imlek'],
    ['03-09 03-12 03-15', 'Cuti bersama Idulfitri'],
    ['03-25', 'Cuti bersama Wafat Yesus Kristus'],
    ['05-18', 'Cuti bersama Iduladha'],
    ['05-19', 'Cuti bersama Waisak'],
    ['12-24', 'Cuti bersama Natal'],
  ],
} as const satisfies Record<(typeof loadedYears)[number], readonly Row[]>;

/** The shipped holidays of all loaded years, in order of day. A fresh list at every call. */
export function defaultHolidays(): Holiday[] {
  return loadedYears
    .flatMap((year) => [
      ...expand(year, nationalHolidays[year], 'libur-nasional'),
      ...expand(year, jointLeave[year], 'cuti-bersama'),
    ])
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function expand(year: number, rows: readonly Row[], kind: HolidayKind): Holiday[] {
  return rows.flatMap(([monthDays, name]) =>
    monthDays.split(' ').map((monthDay) => ({ day: `${year}-${monthDay}`, name, kind })),
  );
}

import { describe, expect, test } from 'vitest';
import {
  fixedHolidays,
  holidayTableRefusal,
  holidayTableRemark,
  missingFixedDays,
} from '../../../domain/calendar/holiday-table.ts';
import { defaultHolidays, loadedYears } from '../../../domain/calendar/holidays-data.ts';

const ofYear = (year: number) => defaultHolidays().filter(({ day }) => day.startsWith(`${year}-`));

describe('a table of holidays', () => {
  test.each(loadedYears)('that ships for %i has no holes and needs no remark', (year) => {
    expect(holidayTableRefusal(year, ofYear(year))).toBeUndefined();
    expect(holidayTableRemark(year, ofYear(year))).toBeUndefined();
  });

  test('with a hole is refused and the hole is named', () => {
    const holed = ofYear(2026).filter(({ day }) => !/-(05-01|12-25)$/.test(day));
    expect(holidayTableRefusal(2026, holed)).toEqual({
      code: 'LIBUR_TETAP_KURANG',
      message:
        'Daftar 2026 berlubang: 1 Mei (Hari Buruh Internasional), 25 Desember (Kelahiran Yesus Kristus (Natal)) belum ada sebagai libur nasional. Tambahkan, lalu simpan.',
    });
  });

  test('that calls a national holiday joint leave has a hole there', () => {
    const table = ofYear(2026).map((holiday) =>
      holiday.day === '2026-08-17' ? { ...holiday, kind: 'cuti-bersama' as const } : holiday,
    );
    expect(missingFixedDays(2026, table).map(({ day }) => day)).toEqual(['2026-08-17']);
  });

  test.each([
    ['LIBUR_TAHUN_LAIN', '2027-01-02'],
    ['TANGGAL_TIDAK_SAH', '2026-02-30'],
    ['LIBUR_GANDA', '2026-08-17'],
  ])('%s: %s', (code, day) => {
    const more = { day, name: 'Libur', kind: 'lokal' as const };
    expect(holidayTableRefusal(2026, [...ofYear(2026), more])?.code).toBe(code);
  });

  test('with the fixed days only may be kept, with a remark that much is missing', () => {
    expect(holidayTableRefusal(2030, fixedHolidays(2030))).toBeUndefined();
    expect(holidayTableRemark(2030, fixedHolidays(2030))).toContain('Baru 5 libur nasional');
  });
});

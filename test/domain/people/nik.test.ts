import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkNik } from '../../../domain/people/nik.ts';
import { provinces } from '../../../domain/people/provinces.ts';

function codes(text: string, known?: Parameters<typeof checkNik>[1]): string[] {
  return checkNik(text, known).warnings.map((warning) => warning.code);
}

describe('checkNik', () => {
  test('the published example reads without a warning', () => {
    expect(checkNik('3602 0412 1187 0001', { today: '2026-11-21' })).toEqual({
      normalised: '3602041211870001',
      warnings: [],
      facts: {
        provinceCode: '36',
        provinceName: 'Banten',
        birthDayCandidates: ['1987-11-12'],
        sex: 'L',
      },
    });
  });

  test('women have 40 added to the day, and the century stays open', () => {
    expect(checkNik('6472025205030002', { today: '2026-11-21' }).facts).toEqual({
      provinceCode: '64',
      provinceName: 'Kalimantan Timur',
      birthDayCandidates: ['1903-05-12', '2003-05-12'],
      sex: 'P',
    });
  });

  test.each([
    ['too short', '360204121187000', ['NIK_PANJANG']],
    ['too long', '36020412118700011', ['NIK_PANJANG']],
    ['empty', '', ['NIK_PANJANG']],
    ['letters', '36020412118700O1', ['NIK_BUKAN_ANGKA']],
    ['no such province', '2002041211870001', ['NIK_PROVINSI']],
    ['day 32', '3602043211870001', ['NIK_TANGGAL']],
    ['day 72', '3602047211870001', ['NIK_TANGGAL']],
    ['day 40', '3602044011870001', ['NIK_TANGGAL']],
    ['day 00', '3602040011870001', ['NIK_TANGGAL']],
    ['month 13', '3602041213870001', ['NIK_TANGGAL']],
    ['31 November', '3602043111870001', ['NIK_TANGGAL']],
    ['serial 0000', '3602041211870000', ['NIK_URUT']],
    ['everything at once', '2002043213870000', ['NIK_PROVINSI', 'NIK_TANGGAL', 'NIK_URUT']],
  ])('%s is only warned about', (_what, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('29 February exists in one of the two centuries only', () => {
    // 1900 was no leap year, 2000 was.
    expect(checkNik('3602042902000001').facts?.birthDayCandidates).toEqual(['2000-02-29']);
  });

  test('a difference from what the applicant stated is a warning', () => {
    const nik = '3602041211870001';
    expect(codes(nik, { birthDay: '1987-11-12', sex: 'L' })).toEqual([]);
    expect(codes(nik, { birthDay: '1987-12-11' })).toEqual(['NIK_BEDA_LAHIR']);
    expect(codes(nik, { sex: 'P' })).toEqual(['NIK_BEDA_KELAMIN']);
  });

  test('the provinces of 2022 are known', () => {
    expect(['93', '94', '95', '96'].map((code) => provinces[code])).toEqual([
      'Papua Selatan',
      'Papua Tengah',
      'Papua Pegunungan',
      'Papua Barat Daya',
    ]);
    expect(Object.keys(provinces)).toHaveLength(38);
  });

  test('reads back any NIK built from facts', () => {
    const someNik = fc.record({
      province: fc.constantFrom(...Object.keys(provinces)),
      place: fc.stringMatching(/^\d{4}$/),
      birth: fc.date({
        min: new Date('1930-01-01'),
        max: new Date('2026-11-20'),
        noInvalidDate: true,
      }),
      sex: fc.constantFrom('L' as const, 'P' as const),
      serial: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(someNik, ({ province, place, birth, sex, serial }) => {
        const birthDay = birth.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = birthDay.split('-');
        const dayDigits = String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
        const tail = String(serial).padStart(4, '0');
        const nik = `${province}${place}${dayDigits}${month}${year.slice(2)}${tail}`;
        const checked = checkNik(nik, { birthDay, sex, today: '2026-11-21' });
        expect(checked.warnings).toEqual([]);
        expect(checked.facts?.birthDayCandidates).toContain(birthDay);
        expect(checked.facts?.sex).toBe(sex);
      }),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(checkNik(text).warnings.length).toBeGreaterThan(0);
      }),
    );
  });
});

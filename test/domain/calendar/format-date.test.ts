import { describe, expect, test } from 'vitest';
import {
  formatDurasi,
  formatHariTanggal,
  formatMenitDetik,
  formatTanggal,
  formatTanggalWaktu,
  romanMonth,
} from '../../../domain/calendar/format-date.ts';

describe('dates as papers write them', () => {
  test('long forms', () => {
    expect(formatTanggal('2026-11-21')).toBe('21 November 2026');
    expect(formatTanggal('2026-08-05')).toBe('5 Agustus 2026');
    expect(formatHariTanggal('2026-11-21')).toBe('Sabtu, 21 November 2026');
    expect(formatHariTanggal('2026-11-22')).toBe('Minggu, 22 November 2026');
    expect(formatTanggalWaktu('2026-11-21T02:42:59.999Z', 'Asia/Makassar')).toBe(
      '21 November 2026 pukul 10.42 WITA',
    );
  });

  test('Roman months', () => {
    const all = Array.from({ length: 12 }, (_, i) => romanMonth(i + 1)).join(' ');
    expect(all).toBe('I II III IV V VI VII VIII IX X XI XII');
    expect(() => romanMonth(13)).toThrow(expect.objectContaining({ code: 'TANGGAL_TIDAK_SAH' }));
  });
});

describe('lengths of time', () => {
  test.each([
    [0, '0 detik'],
    [59.9, '59 detik'],
    [60, '1 menit'],
    [7 * 60 + 12, '7 menit'],
    [3600, '1 jam'],
    [72 * 60, '1 jam 12 menit'],
    [27 * 3600, '1 hari 3 jam'],
    [-5, '0 detik'],
  ])('%d seconds is %s', (seconds, expected) => {
    expect(formatDurasi(seconds)).toBe(expected);
  });

  test.each([
    [0, '00:00'],
    [432, '07:12'],
    [4032, '1:07:12'],
  ])('a running clock at %d seconds shows %s', (seconds, expected) => {
    expect(formatMenitDetik(seconds)).toBe(expected);
  });
});

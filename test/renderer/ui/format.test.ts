import { expect, test } from 'vitest';
import {
  formatDate,
  formatElapsed,
  formatLongDate,
  formatMinutes,
  formatRupiah,
  formatTime,
  speakElapsed,
} from '../../../renderer/ui/format.ts';

test.each([
  [-5000, '00:00', '0 detik', 'baru saja'],
  [59_999, '00:59', '59 detik', 'baru saja'],
  [432_000, '07:12', '7 menit 12 detik', '7 mnt'],
  [3_600_000, '1:00:00', '1 jam', '1 j 0 mnt'],
  [5_025_000, '1:23:45', '1 jam 23 menit', '1 j 23 mnt'],
])('%d ms', (ms, shown, spoken, minutes) => {
  expect([formatElapsed(ms), speakElapsed(ms), formatMinutes(ms)]).toEqual([
    shown,
    spoken,
    minutes,
  ]);
});

test("the same instant in the three zones, and the day that follows the office's zone", () => {
  const instant = '2026-11-22T16:05:00Z';
  const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
  expect(zones.map((zone) => `${formatTime(instant, zone)} ${formatDate(instant, zone)}`)).toEqual([
    '23.05 22 November 2026',
    '00.05 23 November 2026',
    '01.05 23 November 2026',
  ]);
  expect(formatLongDate(instant, 'Asia/Makassar')).toBe('Senin, 23 November 2026');
});

test('money', () => {
  expect(formatRupiah(1_250_000)).toBe('Rp\u00A01.250.000');
});

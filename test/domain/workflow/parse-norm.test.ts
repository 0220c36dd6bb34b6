import { expect, test } from 'vitest';
import { parseNorm } from '../../../domain/workflow/parse-norm.ts';

test.each([
  ['Hari ke H 10 - 30 menit', { minutes: [10, 30], dayOffset: [0, 0] }],
  ['Hari H - H+1 5 - 15 menit', { minutes: [5, 15], dayOffset: [0, 1] }],
  ['Hari H - H+1 (sesuai dengan jenis permohonan)', { dayOffset: [0, 1] }],
  ['Sesuai kebutuhan & keperluan pemohon', {}],
  ["Jam Pelayanan Senin-Kamis 08.00-19.00 WITA Jum'at 08.00-11.00 WITA", {}],
  ["300'", { minutes: [300, 300] }],
  ['2 jam', { minutes: [120, 120] }],
  ['7 hari kerja', { workingDays: [7, 7] }],
  ['1 (satu) hari', { calendarDays: [1, 1] }],
  ['10 (sepuluh) hari kerja', { workingDays: [10, 10] }],
  ['secepatnya', undefined],
  ['menit', undefined],
  ['Setiap hari', undefined],
])('%s', (text, numbers) => {
  expect(parseNorm(text)).toEqual(numbers);
});

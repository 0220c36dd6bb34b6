import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { OfficeIdentity } from '../../../domain/contract/office.ts';
import { clockPart, officeRefusal } from '../../../domain/office/check-office.ts';
import { defaultIdentity } from '../../../server/setup/default-office.ts';
import { shippedSop } from '../../sop/shipped.ts';

const png = (width: number, height: number) =>
  new Uint8Array(PNG.sync.write(new PNG({ width, height })));
const sops = [shippedSop('satu-atap'), shippedSop('kaltim-rekomendasi-pameran')];
const given = { logo: new Uint8Array(), today: '2026-11-22', sops };
const check = (change: Partial<OfficeIdentity>, logo: Uint8Array = given.logo) =>
  officeRefusal({ ...defaultIdentity, ...change }, { ...given, logo })?.code;

describe('the office’s settings', () => {
  test('as they ship may be kept, with a logo and an open actor given to somebody', () => {
    expect(check({})).toBeUndefined();
    expect(
      check(
        {
          accent: '#0b5650',
          actorRoles: [{ sopId: 'satu-atap', actor: 'pengesah', role: 'kabag-ku' }],
        },
        png(300, 340),
      ),
    ).toBeUndefined();
  });

  test.each<[string, Partial<OfficeIdentity>, Uint8Array?]>([
    ['HARI_KERJA_TANPA_JAM', { workingWeekdays: [1, 2, 3, 4, 5, 6] }],
    ['HARI_KERJA_TANPA_JAM', { hours: { ...defaultIdentity.hours, '3': [] } }],
    ['HARI_KERJA_GANDA', { workingWeekdays: [1, 1, 2] }],
    ['WARNA_TIDAK_TERBACA', { accent: '#ffd84d' }],
    ['LOGO_BUKAN_PNG', {}, new Uint8Array(Buffer.from('GIF89a, not a PNG at all, nor long'))],
    ['LOGO_TERLALU_BESAR', {}, png(4001, 2)],
    ['NOMOR_KURANG_DATA', { receiptNumber: '{kode}/{urut}/{tahun}', code: '' }],
    ['NOMOR_TEMPLATE_SALAH', { receiptNumber: 'TT/{tahun}' }],
    [
      'PELAKSANA_TIDAK_TERBUKA',
      { actorRoles: [{ sopId: 'satu-atap', actor: 'pintu', role: 'pulsa' }] },
    ],
    [
      'PELAKSANA_GANDA',
      {
        actorRoles: [
          { sopId: 'satu-atap', actor: 'pengesah', role: 'kabag-ku' },
          { sopId: 'satu-atap', actor: 'pengesah', role: 'tu' },
        ],
      },
    ],
  ])('%s', (code, change, logo) => {
    expect(check(change, logo)).toBe(code);
  });
});

test('only what counts time moves due days', () => {
  const base = clockPart(defaultIdentity);
  expect(clockPart({ ...defaultIdentity, name: 'Lain', accent: '#0b5650', warnDays: 9 })).toBe(
    base,
  );
  for (const change of [
    { pauseWhileWaiting: true },
    { cutiBersamaOff: false },
    { workingWeekdays: [1, 2, 3, 4] },
    { afterClosing: 'same-day' as const },
    { hours: { ...defaultIdentity.hours, '5': [{ open: '08:00', close: '11:00' }] } },
  ])
    expect(clockPart({ ...defaultIdentity, ...change })).not.toBe(base);
});

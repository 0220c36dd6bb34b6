import { describe, expect, test } from 'vitest';
import { defaultHolidays } from '../../../domain/calendar/holidays-data.ts';
import {
  CounterConfig,
  OfficeIdentity,
  PrinterConfig,
  QueueConfig,
} from '../../../domain/contract/office.ts';
import type { UserRow } from '../../../domain/contract/office.ts';
import { counterFrom, placeOfSign } from '../../../renderer/admin/desks/counter-form.ts';
import { queueForm, queueFrom, queueProblems } from '../../../renderer/admin/desks/queue-form.ts';
import { freshId } from '../../../renderer/admin/form/fresh-id.ts';
import {
  holidaysFrom,
  lineProblems,
  linesOf,
  shippedHolidays,
} from '../../../renderer/admin/holidays/holiday-form.ts';
import { readDay } from '../../../renderer/app/day-text.ts';
import { readLogo, LOGO_BYTES } from '../../../renderer/admin/office/logo.ts';
import {
  numberPreview,
  officeForm,
  officeFrom,
  officeProblems,
  tabsToMend,
} from '../../../renderer/admin/office/office-form.ts';
import {
  agreed,
  printerForm,
  printerFrom,
  printerProblems,
} from '../../../renderer/admin/printers/printer-form.ts';
import { moved } from '../../../renderer/admin/purposes/purpose-form.ts';
import { isLastAdmin, pinProblems, pinRemark } from '../../../renderer/admin/users/user-form.ts';
import { defaultIdentity, purposesOf } from '../../../server/setup/default-office.ts';
import { shippedSops } from '../../../server/setup/shipped-sops.ts';

describe('pengguna', () => {
  const row = (id: string, active: boolean, admin: boolean): UserRow => ({
    id,
    name: id,
    rank: '',
    nip: '',
    position: '',
    roles: admin ? ['admin'] : ['cs'],
    active,
  });
  test('administrator terakhir dikenali; yang nonaktif tidak dihitung', () => {
    expect(isLastAdmin([row('a', true, true), row('b', false, true)], 'a')).toBe(true);
    expect(isLastAdmin([row('a', true, true), row('b', true, true)], 'a')).toBe(false);
    expect(isLastAdmin([row('a', true, true), row('b', true, false)], 'b')).toBe(false);
  });
  test('PIN', () => {
    expect(pinProblems('280945', '280945')).toEqual({});
    expect(pinProblems('28094', '28094').pin).toBeDefined();
    expect(pinProblems('280945', '280946').pinAgain).toBeDefined();
    expect(pinRemark('123456')).toBeDefined();
    expect(pinRemark('111111')).toBeDefined();
    expect(pinRemark('280945')).toBeUndefined();
  });
});

describe('antrean dan loket', () => {
  const other = QueueConfig.parse({
    id: 'A1',
    name: 'Informasi',
    prefix: 'A',
    priority: { mode: 'off' },
    hours: {},
    dailyQuota: 0,
  });
  test('antrean baru memakai huruf bebas dan sah menurut kontrak', () => {
    const form = { ...queueForm(undefined, [other], defaultIdentity.hours), name: 'Kasir Baru' };
    expect(form.prefix).toBe('B');
    expect(queueProblems(form, [other])).toEqual({});
    expect(QueueConfig.parse(queueFrom(form, undefined, [other])).id).toBe('KASIR-BARU');
    expect(queueProblems({ ...form, prefix: 'A' }, [other]).prefix).toMatch(/Informasi/);
    expect(queueProblems({ ...form, guard: undefined }, []).guard).toBeDefined();
    expect(queueProblems({ ...form, mode: 'off', guard: undefined }, [])).toEqual({});
  });
  test('papan nama memberi tempat', () => {
    expect(placeOfSign('Loket 2')).toEqual({ kind: 'loket', name: '2' });
    expect(placeOfSign('Depan')).toBeUndefined();
    const form = {
      name: 'Loket 2',
      kind: 'loket',
      placeName: '2',
      queueIds: ['A1'],
      active: true,
    } as const;
    const counter = counterFrom({ ...form, queueIds: ['A1'] }, undefined, []);
    expect(CounterConfig.parse(counter).id).toBe('loket-2');
    expect(freshId('Loket 2', ['loket-2'])).toBe('loket-2-2');
  });
});

test('tujuan naik dan turun: hanya yang berubah disimpan, urutan tetap 1…n', () => {
  const all = purposesOf(shippedSops().flatMap(({ sop }) => sop ?? []));
  const changed = moved(all, 1, -1);
  expect(changed.map(({ id }) => id)).toEqual([all[1]?.id, all[0]?.id]);
  expect(moved(all, 0, -1)).toEqual([]);
  expect(moved(all, all.length - 1, 1)).toEqual([]);
});

describe('printer', () => {
  test('peran, sambungan, dan bahasa yang tidak cocok disesuaikan atau ditolak', () => {
    const start = { ...printerForm(undefined), name: 'P', host: '10.0.0.9' };
    expect(printerProblems(start)).toEqual({});
    expect(PrinterConfig.safeParse(printerFrom(start, undefined, [])).success).toBe(true);
    const document = agreed(start, { role: 'document' });
    expect(document).toMatchObject({ kind: 'cups', format: 'pdf', paper: 'A4' });
    expect(printerProblems({ ...start, format: 'pdf' }).format).toBeDefined();
    expect(printerProblems({ ...start, port: '70000' }).port).toBeDefined();
    expect(printerProblems({ ...start, kind: 'cups', cupsQueue: '-x' }).cupsQueue).toBeDefined();
  });
});

describe('hari libur', () => {
  test.each([
    ['17 Agustus', '2026-08-17'],
    ['17/8', '2026-08-17'],
    ['17-08-2026', '2026-08-17'],
    ['1 jan', '2026-01-01'],
    ['17/8/2027', '2027-08-17'],
    ['31/2', undefined],
    ['Agustus', undefined],
  ])('%s dibaca %s', (typed, day) => expect(readDay(typed, 2026)).toBe(day));

  test('daftar bawaan kembali utuh, yang ganda dan tahun lain ditandai', () => {
    const lines = linesOf(shippedHolidays(2026));
    expect(holidaysFrom(lines, 2026)).toEqual(
      defaultHolidays().filter(({ day }) => day.startsWith('2026')),
    );
    expect(lineProblems(lines, 2026)).toEqual({});
    const wrong = [
      ...lines,
      { key: 900, typed: '1 Januari', name: 'Lagi', kind: 'lokal' as const },
      { key: 901, typed: '1/1/2027', name: '', kind: 'lokal' as const },
    ];
    expect(Object.keys(lineProblems(wrong, 2026))).toEqual(['900', '901']);
  });
});

describe('identitas kantor', () => {
  const form = officeForm(defaultIdentity);
  test('pergi ke layar dan kembali tanpa berubah', () => {
    expect(officeProblems(form)).toEqual({});
    expect(OfficeIdentity.parse(officeFrom(form))).toEqual(defaultIdentity);
  });
  test('yang salah ditandai pada bagiannya', () => {
    const wrong = officeProblems({
      ...form,
      accent: '#ffff00',
      receiptNumber: '{tahun}',
      workingWeekdays: [6],
    });
    expect(tabsToMend(wrong)).toEqual(['look', 'number', 'hours']);
  });
  test('pratinjau nomor memperingatkan nomor yang berulang', () => {
    expect(numberPreview(form, '2026-11-22')).toEqual({ number: '0007/TT/XI/2026', remarks: [] });
    expect(
      numberPreview({ ...form, receiptNumber: '{urut}/TT' }, '2026-11-22').remarks,
    ).toHaveLength(1);
    expect(numberPreview({ ...form, receiptNumber: '{x}' }, '2026-11-22').number).toBeUndefined();
  });
  test('logo: hanya PNG, paling besar 300 kB', () => {
    const png = new Uint8Array(LOGO_BYTES + 1);
    png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(readLogo(png)).toHaveProperty('error');
    expect(readLogo(png.subarray(0, LOGO_BYTES))).toHaveProperty('logo');
    const { logo } = readLogo(png.subarray(0, LOGO_BYTES)) as { logo: string };
    expect(OfficeIdentity.shape.logo.safeParse(logo).success).toBe(true);
    expect(readLogo(new Uint8Array([1, 2, 3]))).toHaveProperty('error');
  });
});

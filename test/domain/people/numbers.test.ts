import { describe, expect, test } from 'vitest';
import { checkIdentity, identityLabels } from '../../../domain/people/identity.ts';
import { IdentityKind } from '../../../domain/people/identity-kind.ts';
import { checkNip, formatNip } from '../../../domain/people/nip.ts';
import { checkNib, checkNpwp, formatNpwp } from '../../../domain/people/organisation.ts';

const codes = (check: { warnings: { code: string }[] }) => check.warnings.map(({ code }) => code);

describe('checkNip', () => {
  test('the NIP on a seed SOP reads whole', () => {
    expect(checkNip('19730525 199703 2 001')).toEqual({
      normalised: '197305251997032001',
      warnings: [],
      facts: { kind: 'pns', birthDay: '1973-05-25', appointed: '1997-03', sex: 'P' },
    });
    expect(formatNip('197305251997032001')).toBe('19730525 199703 2 001');
  });

  test('a PPPK number has 21 in place of the month', () => {
    expect(checkNip('199001152022211003')).toEqual({
      normalised: '199001152022211003',
      warnings: [],
      facts: { kind: 'pppk', birthDay: '1990-01-15', appointed: '2022', sex: 'L' },
    });
  });

  test.each([
    ['17 digits', '19730525199703200', ['NIP_PANJANG']],
    ['no such birth date', '197313251997032001', ['NIP_TANGGAL']],
    ['appointed in month 13', '197305251997132001', ['NIP_PENGANGKATAN']],
    ['appointed before birth', '197305251972032001', ['NIP_PENGANGKATAN']],
    ['sex 3', '197305251997033001', ['NIP_KELAMIN']],
  ])('warns: %s', (_what, text, expected) => {
    expect(codes(checkNip(text))).toEqual(expected);
  });
});

describe('numbers of organisations', () => {
  test('NIB has 13 digits', () => {
    expect(checkNib('9120 0012 3456 7')).toEqual({ normalised: '9120001234567', warnings: [] });
    expect(codes(checkNib('912000123456'))).toEqual(['NIB_PANJANG']);
  });

  test.each([
    ['the old form', '01.234.567.8-901.000', '012345678901000', []],
    ['an entity: 0 and the old 15', '0012345678901000', '0012345678901000', []],
    ['a resident: the NIK', '3602041211870001', '3602041211870001', []],
    ['a branch', '0012345678901000000001', '0012345678901000000001', []],
    ['a resident whose NIK is odd', '3602043211870001', '3602043211870001', ['NIK_TANGGAL']],
    ['14 digits', '01234567890100', '01234567890100', ['NPWP_PANJANG']],
  ])('NPWP, %s', (_what, text, normalised, expected) => {
    const check = checkNpwp(text);
    expect([check.normalised, codes(check)]).toEqual([normalised, expected]);
  });

  test('the mask of the old form', () => {
    expect(formatNpwp('012345678901000')).toBe('01.234.567.8-901.000');
    expect(formatNpwp('3602041211870001')).toBe('3602041211870001');
  });
});

describe('checkIdentity', () => {
  test.each([
    ['ktp', '3602 0412 1187 0001', '3602041211870001', []],
    ['ktp', '123', '123', ['NIK_PANJANG']],
    ['sim', '1234-5678-901234', '12345678901234', []],
    ['sim', '1234', '1234', ['IDENTITAS_BENTUK']],
    ['paspor', 'c1234567', 'C1234567', []],
    ['paspor', 'PASPOR', 'PASPOR', ['IDENTITAS_BENTUK']],
    ['kitas', '2C21JE1234-A', '2C21JE1234-A', []],
    ['kitas', '2C', '2C', ['IDENTITAS_BENTUK']],
    ['lainnya', '  Kartu Pelajar   77 ', 'Kartu Pelajar 77', []],
  ] as const)('%s %s', (kind, text, normalised, expected) => {
    const check = checkIdentity(kind, text);
    expect([check.normalised, codes(check)]).toEqual([normalised, expected]);
  });

  test('every kind has a label', () => {
    expect(Object.keys(identityLabels)).toEqual(IdentityKind.options);
  });
});

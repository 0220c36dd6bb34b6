import { describe, expect, test } from 'vitest';
import { checkPhone } from '../../../domain/people/phone.ts';

describe('checkPhone', () => {
  test.each([
    ['081234567890', '+6281234567890', '081234567890'],
    ['0812-3456-7890', '+6281234567890', '081234567890'],
    ['+62 812 3456 7890', '+6281234567890', '081234567890'],
    ['+62 (0)812 3456 7890', '+6281234567890', '081234567890'],
    ['6281234567890', '+6281234567890', '081234567890'],
    ['006281234567890', '+6281234567890', '081234567890'],
    ['81234567890', '+6281234567890', '081234567890'],
    ['(0761) 33815', '+6276133815', '076133815'],
    ['021 3456 7890', '+622134567890', '02134567890'],
    ['+60 12-345 6789', '+60123456789', '+60123456789'],
  ])('%s', (text, e164, national) => {
    expect(checkPhone(text)).toEqual({ e164, national, warnings: [] });
  });

  test('an extension is kept apart, as on the letterhead of seed 003', () => {
    expect(checkPhone('(0541) 743235 ext.103')).toEqual({
      e164: '+62541743235',
      national: '0541743235',
      extension: '103',
      warnings: [],
    });
  });

  test.each([
    ['a mobile number of 9 digits', '081234567', 'TELEPON_PANJANG'],
    ['a mobile number of 14 digits', '08123456789012', 'TELEPON_PANJANG'],
    ['a landline too short', '07613381', 'TELEPON_PANJANG'],
    ['no area code', '743235', 'TELEPON_TANPA_KODE'],
    ['two numbers', '081234567890 / 081234567891', 'TELEPON_BUKAN_ANGKA'],
    ['words', 'tidak punya', 'TELEPON_BUKAN_ANGKA'],
    ['nothing', '', 'TELEPON_BUKAN_ANGKA'],
    ['a foreign number too short', '+6012', 'TELEPON_PANJANG'],
  ])('warns about %s', (_what, text, code) => {
    expect(checkPhone(text).warnings.map((warning) => warning.code)).toEqual([code]);
  });

  test('a number without area code has no international form', () => {
    expect(checkPhone('743235')).not.toHaveProperty('e164');
  });

  test('two numbers in one field are called by their name', () => {
    expect(checkPhone('0812345678/0812345679').warnings[0]?.message).toBe(
      'Isi satu nomor telepon saja.',
    );
  });
});

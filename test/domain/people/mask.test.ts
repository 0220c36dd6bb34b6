import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isMasked,
  keepMasked,
  maskIdentity,
  maskNik,
  maskPhone,
} from '../../../domain/people/mask.ts';

describe('masks', () => {
  test('keep what tells people apart and hide the rest', () => {
    expect(maskNik('3602041211870001')).toBe('3602••••••••••01');
    expect(maskPhone('081234567890')).toBe('0812••••••90');
    expect(maskIdentity('C1234567')).toBe('•••••567');
  });

  test('a NIK typed too short shows even less', () => {
    expect(maskNik('36020412118700')).toBe('••••••••••••00');
    expect(maskPhone('743235')).toBe('••••35');
    expect(maskIdentity('77')).toBe('••');
  });

  test('never show a birth date, keep the length, and show at most seven characters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(maskNik, maskPhone, maskIdentity),
        fc.stringMatching(/^\d{0,20}$/),
        (mask, text) => {
          const masked = mask(text);
          expect([...masked]).toHaveLength(text.length);
          const shown = masked.replaceAll('•', '').length;
          expect(shown).toBeLessThanOrEqual(Math.min(7, text.length / 2));
        },
      ),
    );
    expect(maskNik('3602041211870001').slice(6, 12)).toBe('••••••');
  });

  test('a NIK in the field for any identity is masked as a NIK', () => {
    expect(maskIdentity('3602041211870001')).toBe(maskNik('3602041211870001'));
  });

  test('a masked number sent back by a form means "as it was"', () => {
    const stored = { identityNumber: '3602041211870001', phone: '081234567890' };
    const shown = {
      identityNumber: maskNik(stored.identityNumber),
      phone: maskPhone(stored.phone),
    };
    expect([isMasked(shown.phone), isMasked(stored.phone)]).toEqual([true, false]);
    expect(keepMasked({ ...shown, name: 'Budi' }, stored)).toEqual({ ...stored, name: 'Budi' });
    expect(keepMasked({ ...shown, phone: '081111111111' }, stored)).toEqual({
      identityNumber: stored.identityNumber,
      phone: '081111111111',
    });
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskIdentity, maskNik, maskPhone } from '../../../domain/people/mask.ts';

test('what stays readable of each kind of number', () => {
  expect([
    maskNik('3602041211870001'),
    maskIdentity('3602041211870001'),
    maskIdentity('B1234567'),
    maskPhone('081234567890'),
    maskPhone('0812345678'),
    maskPhone('0541'),
  ]).toEqual([
    '3602••••••••••01',
    '3602••••••••••01',
    '•••••567',
    '0812••••••90',
    '081•••••78',
    '••41',
  ]);
});

test('property: at most half of any number stays readable, and its length does not change', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{1,20}$/), (number) => {
      for (const mask of [maskNik, maskIdentity, maskPhone]) {
        const shown = [...mask(number)];
        expect(shown.length).toBe(number.length);
        expect(shown.filter((character) => character !== '•').length).toBeLessThanOrEqual(
          number.length / 2,
        );
      }
    }),
  );
});

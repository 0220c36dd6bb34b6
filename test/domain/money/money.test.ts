import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rupiah, rupiahShort } from '../../../domain/money/rupiah.ts';
import { terbilang, terbilangRupiah } from '../../../domain/money/terbilang.ts';

const refused = expect.objectContaining({ code: 'BILANGAN_SALAH' });

/**
 * Reads the words back into a number, from its own table and by addition only, so that it shares
 * no arithmetic with what it checks.
 */
function readWords(text: string): bigint {
  const ones = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
  const scales = new Map([
    ['ribu', 1_000n],
    ['juta', 1_000_000n],
    ['miliar', 1_000_000_000n],
    ['triliun', 1_000_000_000_000n],
    ['kuadriliun', 1_000_000_000_000_000n],
  ]);
  let total = 0n;
  let group = 0n;
  let digit = 0n;
  for (const word of text.split(' ')) {
    const scale = scales.get(word);
    if (ones.includes(word)) digit = BigInt(ones.indexOf(word));
    else if (word === 'sepuluh') group += 10n;
    else if (word === 'sebelas') group += 11n;
    else if (word === 'seratus') group += 100n;
    else if (word === 'seribu') total += 1_000n;
    else if (word === 'belas') [group, digit] = [group + 10n + digit, 0n];
    else if (word === 'puluh') [group, digit] = [group + digit * 10n, 0n];
    else if (word === 'ratus') [group, digit] = [group + digit * 100n, 0n];
    else if (scale !== undefined) [total, group, digit] = [total + (group + digit) * scale, 0n, 0n];
    else throw new Error(`kata tak dikenal: ${word}`);
  }
  return total + group + digit;
}

describe('terbilang', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [111, 'seratus sebelas'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1_000, 'seribu'],
    [1_001, 'seribu satu'],
    [1_100, 'seribu seratus'],
    [2_000, 'dua ribu'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [29_420_000, 'dua puluh sembilan juta empat ratus dua puluh ribu'],
    [1_000_000_000, 'satu miliar'],
    [1_000_000_000_000, 'satu triliun'],
    [
      9_007_199_254_740_991n,
      'sembilan kuadriliun tujuh triliun seratus sembilan puluh sembilan miliar dua ratus lima puluh empat juta tujuh ratus empat puluh ribu sembilan ratus sembilan puluh satu',
    ],
    [-5, 'minus lima'],
  ])('%s is "%s"', (n, words) => {
    expect(terbilang(n)).toBe(words);
  });

  test('money ends in rupiah', () => {
    expect(terbilangRupiah(29_420_000)).toBe(
      'dua puluh sembilan juta empat ratus dua puluh ribu rupiah',
    );
  });

  test('every number to 20.000 reads back, in words all different and cleanly spaced', () => {
    const seen = new Set<string>();
    for (let n = 0; n <= 20_000; n += 1) {
      const words = terbilang(n);
      if (readWords(words) !== BigInt(n) || !/^[a-z]+( [a-z]+)*$/.test(words)) {
        expect.fail(`${n}: "${words}"`);
      }
      seen.add(words);
    }
    expect(seen.size).toBe(20_001);
  });

  test('any number to 999 kuadriliun reads back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (n) => {
        expect(readWords(terbilang(n))).toBe(n);
      }),
    );
  });

  test('never "satu ribu", "satu ratus", "satu puluh", "satu belas", "milyar"', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (n) => {
        const words = terbilang(n);
        expect(words).not.toMatch(/satu (ratus|puluh|belas)|milyar/);
        // "satu ribu" is right only inside a larger group: "dua puluh satu ribu".
        expect(words).not.toMatch(/(^|juta |miliar |triliun |kuadriliun )satu ribu/);
      }),
    );
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 10n ** 18n, -(10n ** 18n)])(
    'refuses %s',
    (n) => {
      expect(() => terbilang(n)).toThrow(refused);
    },
  );
});

describe('rupiah', () => {
  test.each([
    [0, 'Rp0,00'],
    [999, 'Rp999,00'],
    [1_000, 'Rp1.000,00'],
    [1_234_567, 'Rp1.234.567,00'],
    [29_420_000, 'Rp29.420.000,00'],
    [-15_000, '-Rp15.000,00'],
    [12_345_678_901_234_567_890n, 'Rp12.345.678.901.234.567.890,00'],
  ])('%s is %s', (n, text) => {
    expect(rupiah(n)).toBe(text);
  });

  test('agrees with the grouping of the Indonesian locale', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect(rupiahShort(n)).toBe(`Rp${new Intl.NumberFormat('id-ID').format(n)}`);
      }),
    );
  });

  test('refuses fractions', () => {
    expect(() => rupiah(0.5)).toThrow(refused);
  });
});

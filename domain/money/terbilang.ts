import { DomainError } from '../errors.ts';

const units = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const;

/** Baku spelling: miliar, not milyar. */
const scales = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'] as const;
const limit = 10n ** 18n;

/**
 * A whole number in words, up to 999 kuadriliun, with 'minus' before a negative one. Integer
 * arithmetic throughout. Throws BILANGAN_SALAH for fractions, unsafe numbers and anything larger.
 */
export function terbilang(n: number | bigint): string {
  const value = toInteger(n);
  if (value === 0n) return 'nol';
  if (value < 0n) return `minus ${terbilang(-value)}`;
  const words: string[] = [];
  let rest = value;
  for (const scale of scales) {
    const group = Number(rest % 1000n);
    rest /= 1000n;
    if (group > 0) words.unshift(groupWithScale(group, scale));
  }
  return words.join(' ');
}

/** 'dua puluh sembilan juta empat ratus dua puluh ribu rupiah'. */
export function terbilangRupiah(n: number | bigint): string {
  return `${terbilang(n)} rupiah`;
}

/** One thousand is 'seribu', but one million is 'satu juta'. */
function groupWithScale(group: number, scale: string): string {
  if (scale === '') return belowThousand(group);
  return group === 1 && scale === 'ribu' ? 'seribu' : `${belowThousand(group)} ${scale}`;
}

function belowThousand(n: number): string {
  const hundreds = Math.trunc(n / 100);
  const head = hundreds === 0 ? '' : hundreds === 1 ? 'seratus' : `${units[hundreds]} ratus`;
  return `${head} ${belowHundred(n % 100)}`.trim();
}

function belowHundred(n: number): string {
  if (n < 10) return units[n] ?? '';
  if (n === 10) return 'sepuluh';
  if (n === 11) return 'sebelas';
  if (n < 20) return `${units[n - 10]} belas`;
  return `${units[Math.trunc(n / 10)]} puluh ${units[n % 10]}`.trim();
}

function toInteger(n: number | bigint): bigint {
  const whole = typeof n === 'bigint' || Number.isSafeInteger(n);
  const value = whole ? BigInt(n) : undefined;
  if (value === undefined || value >= limit || value <= -limit) {
    throw new DomainError(
      'BILANGAN_SALAH',
      'Jumlah harus bilangan bulat di bawah seribu kuadriliun.',
      {
        n: String(n),
      },
    );
  }
  return value;
}

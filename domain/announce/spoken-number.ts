import { isClipId } from './spoken-words.ts';
import type { ClipId } from './spoken-words.ts';

/** One digit or letter by its own clip; characters that have no name are left out. */
export function spellClips(text: string): ClipId[] {
  return [...text.toLowerCase()].flatMap((character) => {
    const clip = /\d/.test(character) ? `angka-${character}` : `huruf-${character}`;
    return isClipId(clip) ? [clip] : [];
  });
}

/**
 * A run of digits read as one number: '014' is 'empat belas'. Four digits and more, and zero, are
 * spelled, because the clips end at 999.
 */
export function wholeNumberClips(digits: string): ClipId[] {
  const value = Number(digits);
  if (!/^\d+$/.test(digits) || value < 1 || value > 999) return spellClips(digits);
  const hundreds = Math.trunc(value / 100);
  const head: ClipId[] =
    hundreds === 0 ? [] : hundreds === 1 ? ['seratus'] : [...spellClips(String(hundreds)), 'ratus'];
  return [...head, ...belowHundred(value % 100)];
}

/** Splits 'A014' into runs of letters and of digits, and drops everything else. */
export function runsOf(text: string): { kind: 'letters' | 'digits'; text: string }[] {
  return (text.match(/\d+|[a-z]+/gi) ?? []).map((run) => ({
    kind: /^\d/.test(run) ? 'digits' : 'letters',
    text: run,
  }));
}

function belowHundred(n: number): ClipId[] {
  if (n === 0) return [];
  if (n < 10) return spellClips(String(n));
  if (n === 10) return ['sepuluh'];
  if (n === 11) return ['sebelas'];
  if (n < 20) return [...spellClips(String(n - 10)), 'belas'];
  const ones = n % 10;
  return [
    ...spellClips(String(Math.trunc(n / 10))),
    'puluh',
    ...(ones === 0 ? [] : spellClips(String(ones))),
  ];
}

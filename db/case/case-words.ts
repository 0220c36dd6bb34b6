import type { Applicant } from '../../domain/contract/case.ts';

/** Ma'ruf is also written Maruf, Ma`ruf and Ma’ruf. */
const apostrophes = /['`‘’ʼ]/g;

/**
 * The words a case is found by. They stand in two rows of `case_search`: as it was opened, and once
 * more with its receipt number. Taking words out of that index costs more the more files share them,
 * so giving a number only adds. Migration 0008 writes the same text.
 */
export function caseWords(n: number, applicant: Partial<Applicant>): string {
  const who = [applicant.name, applicant.institution, applicant.representative]
    .filter(Boolean)
    .join(' ');
  const bare = who.replaceAll(apostrophes, '');
  return [String(n).padStart(6, '0'), who, bare === who ? '' : bare].filter(Boolean).join(' ');
}

/** Row of `case_search` with the words of case `n` as it was opened; `numbered`: with its number. */
export function wordRow(n: number, numbered = false): number {
  return n * 2 + (numbered ? 1 : 0);
}

/** The words that were asked for, in the letters of the index; nothing in them is an operator. */
export function askedWords(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(apostrophes, '');
  return [...new Set(plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** Files whose code is `text` (B-12 and B-000012 are the same file), or begins with it. */
export type CodeAsked = { n: number; ranges: { from: number; to: number }[] };

/** A file code, whole or its beginning; undefined when `text` is none. */
export function askedCode(text: string): CodeAsked | undefined {
  const digits = /^b\s?-?\s?(\d{1,7})$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  // Six digits on paper, more from the millionth file on, which then begins with no nought.
  const lengths = digits.startsWith('0') ? [6] : [7, 6];
  const ranges = lengths
    .filter((length) => length >= digits.length)
    .map((length) => {
      const places = 10 ** (length - digits.length);
      return { from: Number(digits) * places, to: (Number(digits) + 1) * places - 1 };
    });
  return { n: Number(digits), ranges };
}

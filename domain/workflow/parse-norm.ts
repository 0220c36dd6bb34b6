import type { StepNorm } from './define-step.ts';

export type NormNumbers = Omit<StepNorm, 'text'>;
type Range = [number, number];

// "1 (satu) hari" repeats its number in words.
const amount = String.raw`(\d+)(?:\s*(?:-|–|s\/d|sampai)\s*(\d+))?\s*(?:\([a-z ]+\)\s*)?`;
const units = [
  { key: 'minutes', pattern: new RegExp(`${amount}(?:menit|mnt|['’′])`, 'iu'), factor: 1 },
  { key: 'minutes', pattern: new RegExp(String.raw`${amount}jam\b`, 'iu'), factor: 60 },
  { key: 'workingDays', pattern: new RegExp(String.raw`${amount}hari kerja`, 'iu'), factor: 1 },
  {
    key: 'calendarDays',
    pattern: new RegExp(String.raw`${amount}hari(?!\s*kerja)\b`, 'iu'),
    factor: 1,
  },
] as const;
/** Words that say the time is free on purpose: "Sesuai kebutuhan …", the office's opening hours. */
const free = /sesuai|jam pelayanan|tergantung/iu;

/**
 * Reads the SOP's Waktu column: "Hari ke H 10 - 30 menit", "Hari H - H+1", "7 hari kerja".
 * Gives undefined when the text names no time and does not say that it is free.
 */
export function parseNorm(text: string): NormNumbers | undefined {
  const numbers: NormNumbers = {};
  for (const { key, pattern, factor } of units) {
    const found = pattern.exec(text);
    if (found?.[1] === undefined) continue;
    const from = Number(found[1]) * factor;
    const to = found[2] === undefined ? from : Number(found[2]) * factor;
    numbers[key] ??= [from, to];
  }
  const offset = dayOffset(text);
  if (offset !== undefined) numbers.dayOffset = offset;
  if (Object.keys(numbers).length > 0) return numbers;
  return free.test(text) ? {} : undefined;
}

function dayOffset(text: string): Range | undefined {
  const found = /\bhari\s+(?:ke\s+)?H(?:\s*-\s*H\s*\+\s*(\d+))?(?![a-z])/u.exec(
    text.replace(/^H(?=ari)/u, 'h'),
  );
  return found === null ? undefined : [0, Number(found[1] ?? 0)];
}

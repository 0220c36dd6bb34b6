import type { Problem } from '../app/problem.ts';
import { formatTime } from '../ui/format.ts';
import { authTexts } from './texts.ts';

/** What is said under the PIN: how many tries are left, or until when the account is locked. */
export function signInSentence(problem: Problem | undefined, zone: string): string | undefined {
  if (problem === undefined) return undefined;
  const { triesLeft, until } = details(problem);
  if (problem.code === 'AKUN_TERKUNCI') {
    return typeof until === 'string'
      ? authTexts.lockedUntil(formatTime(until, zone))
      : authTexts.lockedSoon;
  }
  if (problem.code === 'PIN_SALAH') {
    return typeof triesLeft === 'number'
      ? `${authTexts.wrongPin} ${authTexts.triesLeft(triesLeft)}`
      : authTexts.wrongPin;
  }
  return problem.message;
}

function details({ details }: Problem): Record<string, unknown> {
  return typeof details === 'object' && details !== null ? { ...details } : {};
}

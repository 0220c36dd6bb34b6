/** Slows down guessing of the kiosk PIN: after five misses a wait, twice as long after each further miss. */
import * as z from 'zod';

export const PinGuard = z.strictObject({
  failures: z.int().min(0).default(0),
  /** Epoch ms; 0 when not locked. */
  lockedUntil: z.number().min(0).default(0),
});
export type PinGuard = z.infer<typeof PinGuard>;

export const OPEN_GUARD = { failures: 0, lockedUntil: 0 } as const satisfies PinGuard;

const FREE_MISSES = 5;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Ms until the next try is looked at; 0 when it may be now. Bounded, so that a clock set back cannot lock for years. */
export function waitMs(guard: PinGuard, now: number): number {
  return Math.min(LONGEST_WAIT_MS, Math.max(0, guard.lockedUntil - now));
}

/** The guard after one more miss. */
export function missed(guard: PinGuard, now: number): PinGuard {
  const failures = guard.failures + 1;
  if (failures < FREE_MISSES) return { failures, lockedUntil: 0 };
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - FREE_MISSES, 10));
  return { failures, lockedUntil: now + wait };
}

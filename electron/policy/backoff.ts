/** How long to wait before trying again: doubling, capped, and never all PCs at the same moment. */
export interface Backoff {
  /** First wait, ms. */
  baseMs: number;
  /** Longest wait, ms. */
  capMs: number;
}

/**
 * Full wait for the n-th failure in a row (n from 1), half of it fixed and half at random.
 * @param random a number in [0, 1)
 */
export function backoffMs({ baseMs, capMs }: Backoff, failures: number, random: number): number {
  const full = Math.min(capMs, baseMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(full / 2 + (full / 2) * random);
}

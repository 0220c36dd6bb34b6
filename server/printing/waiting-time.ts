import type { PrintJobRecord } from '../../db/case/case-reader.ts';

/**
 * How long a paper waits for its printer. A printer that was off, or a server that was, must not print
 * this morning's numbers in the evening; who still wants the paper asks for it again.
 */
export const WAIT_AT_MOST_MS = 10 * 60_000;

/** Counted from the moment it was queued, or queued again by somebody. */
export function waitsTooLong({ stateAt, at }: PrintJobRecord, now: string): boolean {
  return Date.parse(now) - Date.parse(stateAt || at) > WAIT_AT_MOST_MS;
}

import type { DisplayCall, DisplayState } from '../../domain/contract/queue.ts';

/** How many earlier calls fit on the screen. */
const RECENT = 4;

export type ShownCalls = { current: DisplayCall | undefined; recent: DisplayCall[] };

/**
 * What the picture shows: the call being said, or the last one; and the calls before it. A call
 * still in line is not shown yet, so that picture and voice stay in step.
 */
export function shownCalls(
  calls: DisplayState['calls'],
  playing: DisplayCall | undefined,
  waiting: readonly DisplayCall[],
): ShownCalls {
  const inLine = new Set(waiting.map((call) => call.callSeq));
  const done = calls
    .filter((call) => !inLine.has(call.callSeq) && call.callSeq !== playing?.callSeq)
    .toSorted((a, b) => b.callSeq - a.callSeq);
  const current = playing ?? done[0];
  const seen = new Set(current && [current.ticketId]);
  // A number called three times is one line, the newest.
  const recent = done.filter((call) => !seen.has(call.ticketId) && seen.add(call.ticketId));
  return { current, recent: recent.slice(0, RECENT) };
}

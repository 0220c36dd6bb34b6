import type { DisplayCall } from '../../domain/contract/queue.ts';
import { isFresh } from './announcer.ts';

export type NewCalls = {
  /** Calls from the office's state, at start and after every change: returns those to be said. */
  fromState: (calls: readonly DisplayCall[], now: number) => DisplayCall[];
  /** One call from the stream: returns it when it is to be said. */
  fromStream: (call: DisplayCall, now: number) => DisplayCall[];
};

/** How many call numbers are remembered; the state never brings as many. */
const REMEMBERED = 200;

/**
 * Tells new calls from known ones. What had been called before this screen came up is only shown.
 * What was called while the line was gone comes with the next state, and is said while it is fresh.
 */
export function createNewCalls(): NewCalls {
  let known = new Set<number>();
  let hasState = false;

  function learn(calls: readonly DisplayCall[]): DisplayCall[] {
    const added = calls.filter((call) => !known.has(call.callSeq));
    for (const call of added) known.add(call.callSeq);
    if (known.size > REMEMBERED) known = new Set([...known].slice(-REMEMBERED / 2));
    return added.toSorted((a, b) => a.callSeq - b.callSeq);
  }

  return {
    fromState(calls, now) {
      const added = learn(calls);
      if (hasState) return added.filter((call) => isFresh(call.at, now));
      hasState = true;
      return [];
    },
    fromStream: (call, now) => learn([call]).filter((added) => isFresh(added.at, now)),
  };
}

/**
 * Decides when a desk has been left alone. Pure: the caller tells the time (ms) and the signs of life.
 * A PC that slept counts the time it slept.
 */
export type IdleClock = { touch: (now: number) => void; isIdle: (now: number) => boolean };

export function createIdleClock(minutes: number, start: number): IdleClock {
  let last = start;
  return {
    touch: (now) => {
      last = Math.max(last, now);
    },
    isIdle: (now) => now - last >= minutes * 60_000,
  };
}

/** True at most once in `everyMs`: for telling the server that somebody is here, but not at each key. */
export function createPulse(everyMs: number, start: number): (now: number) => boolean {
  let last = start;
  return (now) => {
    if (now - last < everyMs) return false;
    last = now;
    return true;
  };
}

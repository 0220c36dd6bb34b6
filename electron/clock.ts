/** Time, handed in so that tests turn it by hand. */
export interface ShellClock {
  /** Epoch ms. */
  now(): number;
  /** Runs `what` after `ms`; the answer cancels it. */
  after(ms: number, what: () => void): () => void;
}

export const systemClock: ShellClock = {
  now: () => Date.now(),
  after(ms, what) {
    const timer = setTimeout(what, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`. */
export function sleep(clock: ShellClock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.after(ms, resolve));
}

import type { ShellClock } from '../../electron/clock.ts';

/** Time that passes only when a test says so. */
export interface FakeClock extends ShellClock {
  /** Runs everything due within `ms`, in order, letting promises settle in between. */
  pass(ms: number): Promise<void>;
  /** Waits that are pending, in ms from now, shortest first. */
  pending(): number[];
}

export function createFakeClock(start = Date.UTC(2026, 10, 23, 1)): FakeClock {
  let now = start;
  let timers: { at: number; what: () => void }[] = [];
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    after(ms, what) {
      const timer = { at: now + ms, what };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((timer) => timer !== due);
        now = due.at;
        due.what();
        await settle();
      }
      now = until;
    },
    pending: () => timers.map(({ at }) => at - now).sort((a, b) => a - b),
  };
}

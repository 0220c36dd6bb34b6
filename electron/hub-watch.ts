/** Watches an office server that runs on another PC: asks `/health` and says how it goes. */
import * as z from 'zod';
import type { ShellClock } from './clock.ts';
import type { Log } from './log.ts';
import { failedState, KEY_CHANGED, type OfficeLink, type OfficeState } from './office-state.ts';
import { backoffMs, type Backoff } from './policy/backoff.ts';

const Health = z.object({ status: z.string() });

export const hubTimes = {
  backoff: { baseMs: 1_000, capMs: 15_000 } satisfies Backoff,
  everyMs: 5_000,
  answerWithinMs: 4_000,
  /** One lost answer on an office LAN is not news. */
  missesAllowed: 1,
} as const;

export interface HubWatchOptions {
  origin: string;
  /** The hardened session's fetch, so that the certificate pin holds here too. */
  fetch: (url: string, init: { signal: AbortSignal }) => Promise<Pick<Response, 'ok' | 'json'>>;
  clock: ShellClock;
  random: () => number;
  log: Log;
  onState: (state: OfficeState) => void;
  /** True when the hub's key was refused since the last question. */
  wasKeyRefused: () => boolean;
}

/** The link to a hub elsewhere. Never throws; every failure is a state. */
export function watchHub({
  origin,
  fetch,
  clock,
  random,
  log,
  onState,
  wasKeyRefused,
}: HubWatchOptions): OfficeLink {
  let state: OfficeState = { phase: 'starting', failures: 0 };
  let failures = 0;
  let stopped = false;
  let asking = false;
  let cancelTimer = () => {};

  function enter(next: OfficeState): void {
    const news =
      next.phase !== state.phase ||
      next.failures !== state.failures ||
      reasonOf(next) !== reasonOf(state);
    state = next;
    if (!news) return;
    log(`hub.${next.phase}`, { failures: next.failures });
    onState(next);
  }

  async function look(): Promise<void> {
    asking = true;
    const abort = new AbortController();
    const cancelWait = clock.after(hubTimes.answerWithinMs, () => abort.abort());
    const reason = await ask(abort.signal);
    cancelWait();
    asking = false;
    if (stopped) return;
    if (reason === undefined) {
      failures = 0;
      enter({ phase: 'ready', failures: 0 });
      cancelTimer = clock.after(hubTimes.everyMs, () => void look());
      return;
    }
    failures += 1;
    if (state.phase !== 'ready' || failures > hubTimes.missesAllowed)
      enter(failedState(failures, reason));
    cancelTimer = clock.after(backoffMs(hubTimes.backoff, failures, random()), () => void look());
  }

  /** Why the hub is not well; undefined when it is. */
  async function ask(signal: AbortSignal): Promise<string | undefined> {
    try {
      const answer = await fetch(`${origin}/health`, { signal });
      if (!answer.ok) return 'unhealthy';
      return Health.safeParse(await answer.json()).success ? undefined : 'not-an-office';
    } catch {
      return wasKeyRefused() ? KEY_CHANGED : 'unreachable';
    }
  }

  return {
    start() {
      void look();
    },
    lookNow() {
      // Awake again: what was decided before sleep is old. A question under way answers for itself.
      if (stopped || asking) return;
      cancelTimer();
      void look();
    },
    async stop() {
      stopped = true;
      cancelTimer();
    },
    state: () => state,
  };
}

function reasonOf(state: OfficeState): string {
  return 'reason' in state ? state.reason : '';
}

/** Keeps the office server running as a child of this PC's shell: start, watch, start again, stop in order. */
import * as z from 'zod';
import type { ShellClock } from './clock.ts';
import type { Log } from './log.ts';
import { failedState, type OfficeLink, type OfficeState } from './office-state.ts';
import { backoffMs, type Backoff } from './policy/backoff.ts';
import { findUrl } from './policy/navigation.ts';

/** The part of Electron's UtilityProcess that is used. */
export interface ServerProcess {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: unknown): void;
  kill(): boolean;
}

const ServerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), url: z.string() }),
  /** It cannot start and says why, with its stable code ("PORT_DIPAKAI") and what to do. */
  z.object({
    type: z.literal('failed'),
    code: z.string().max(60),
    message: z.string().max(500).optional(),
  }),
]);

export const officeTimes = {
  backoff: { baseMs: 500, capMs: 60_000 } satisfies Backoff,
  /** A first start after a power cut checks the whole file; ten years of data take a while. */
  readyWithinMs: 180_000,
  /** A server that stayed up this long has not "failed again" when it ends. */
  settledMs: 60_000,
  /** For the last commands, the checkpoint and the clean-stop mark. */
  stopWithinMs: 20_000,
  killWithinMs: 5_000,
} as const;

export interface OfficeProcessOptions {
  /** Starts the server and answers its process. */
  fork: () => ServerProcess;
  /** The origin windows are pinned to; a server that reports another one is not ours. */
  origin: string;
  clock: ShellClock;
  random: () => number;
  log: Log;
  onState: (state: OfficeState) => void;
}

/** Supervises the local office server. Never throws; every failure is a state. */
export function superviseOffice(options: OfficeProcessOptions): OfficeLink {
  const { fork, origin, clock, random, log, onState } = options;
  let state: OfficeState = { phase: 'starting', failures: 0 };
  let child: ServerProcess | undefined;
  let failures = 0;
  let readySince: number | undefined;
  let cancelTimer = () => {};
  let stopping: { ended: Promise<void>; end: () => void } | undefined;

  function enter(next: OfficeState): void {
    state = next;
    log(`office.${next.phase}`, {
      failures: next.failures,
      ...('reason' in next ? { reason: next.reason } : {}),
    });
    onState(next);
  }

  function launch(): void {
    let started: ServerProcess;
    try {
      started = fork();
    } catch (error) {
      retryLater(`fork: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    child = started;
    cancelTimer = clock.after(officeTimes.readyWithinMs, () =>
      giveUpOn(started, 'not-ready-in-time'),
    );
    started.on('message', (message) => heard(started, message));
    started.on('exit', (code) => ended(started, code));
  }

  function heard(from: ServerProcess, message: unknown): void {
    const said = ServerMessage.safeParse(message);
    if (!said.success || from !== child || stopping) return;
    if (said.data.type === 'failed') {
      giveUpOn(from, said.data.code, said.data.message);
      return;
    }
    if (findUrl(said.data.url)?.origin !== origin) {
      giveUpOn(from, 'other-origin');
      return;
    }
    cancelTimer();
    readySince = clock.now();
    enter({ phase: 'ready', failures: 0 });
  }

  function giveUpOn(which: ServerProcess, reason: string, says?: string): void {
    if (which !== child) return;
    child = undefined; // its exit is no news any more
    which.kill();
    retryLater(reason, says);
  }

  function ended(which: ServerProcess, code: number): void {
    if (which !== child) return;
    child = undefined;
    if (stopping) stopping.end();
    else retryLater(`exit ${code}`);
  }

  function retryLater(reason: string, says?: string): void {
    cancelTimer();
    if (stopping) {
      stopping.end();
      return;
    }
    if (readySince !== undefined && clock.now() - readySince >= officeTimes.settledMs) failures = 0;
    readySince = undefined;
    failures += 1;
    cancelTimer = clock.after(backoffMs(officeTimes.backoff, failures, random()), launch);
    enter(failedState(failures, reason, says));
  }

  async function stop(): Promise<void> {
    cancelTimer();
    if (stopping) return stopping.ended;
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    stopping = { ended, end };
    if (!child) end();
    else {
      const last = child;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      last.postMessage({ type: 'stop' });
      const cancel = clock.after(officeTimes.stopWithinMs, () => {
        log('office.kill');
        last.kill();
        clock.after(officeTimes.killWithinMs, end);
      });
      void ended.then(cancel);
    }
    return ended;
  }

  return {
    start() {
      launch();
    },
    stop,
    state: () => state,
    lookNow() {}, // a child says by itself how it goes
  };
}

/** Tries to leave a public screen, told to the office: at once where it can be reached, else when it can. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { sleep, type ShellClock } from './clock.ts';
import type { Log } from './log.ts';

const Attempt = z.strictObject({
  /** The report's idempotency key: told twice, it is on the record once. */
  commandId: z.uuid(),
  outcome: z.enum(['left', 'wrong-pin', 'locked', 'no-pin']),
  /** UTC, by this PC's clock. */
  tried: z.iso.datetime(),
});
type Attempt = z.infer<typeof Attempt>;
export type ExitOutcome = Attempt['outcome'];

/** More than a week of somebody playing with the keypad; the newest are kept. */
const KEPT = 200;
/** A technician does not wait longer than this for the record. */
const TELL_WITHIN_MS = 2_000;

export interface KioskAuditOptions {
  file: string;
  origin: string;
  /** The hardened session's fetch: same certificate pin, same device cookie as the windows. */
  fetch: (url: string, init: RequestInit) => Promise<Pick<Response, 'ok' | 'status'>>;
  clock: ShellClock;
  newId: () => string;
  log: Log;
}

export interface KioskAudit {
  /** Notes a try on disk, then tells the office; resolves when it is told or when waiting would be rude. */
  note(outcome: ExitOutcome): Promise<void>;
  /** Tells what is left over from before. */
  tellLeftovers(): Promise<void>;
}

export function createKioskAudit(options: KioskAuditOptions): KioskAudit {
  const { file, origin, fetch, clock, newId, log } = options;
  let untold = read(file);
  let telling: Promise<void> = Promise.resolve();

  function keep(next: Attempt[]): void {
    untold = next.slice(-KEPT);
    try {
      writeDurably(file, JSON.stringify(untold));
    } catch {
      log('kiosk.audit-not-kept'); // a full disk must not lock the technician in
    }
  }

  async function tellAll(): Promise<void> {
    for (const attempt of untold) {
      const answer = await fetch(`${origin}/trpc/auth.kioskExit`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json', 'x-satu-atap': '1' },
        body: JSON.stringify(attempt),
        signal: AbortSignal.timeout(10_000),
      });
      // Refused for its content it would be refused for ever; anything else is worth another try.
      if (!answer.ok && answer.status !== 400) return;
      keep(untold.filter(({ commandId }) => commandId !== attempt.commandId));
    }
  }

  function tell(): Promise<void> {
    telling = telling.then(tellAll).catch(() => {}); // the office is away: later
    return telling;
  }

  return {
    async note(outcome) {
      const tried = new Date(clock.now()).toISOString();
      keep([...untold, { commandId: newId(), outcome, tried }]);
      await Promise.race([tell(), sleep(clock, TELL_WITHIN_MS)]);
    },
    async tellLeftovers() {
      if (untold.length > 0) await tell();
    },
  };
}

function read(file: string): Attempt[] {
  try {
    return z.array(Attempt).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(`${file}.baru`, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.baru`, file);
}

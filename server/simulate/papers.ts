import type Database from 'better-sqlite3';
import { setTimeout as wait } from 'node:timers/promises';

/** Well within the time after which the office no longer prints a paper that waited. */
const LAG_MS = 4 * 60_000;
const LOOK_MS = 10;

/** Until no paper waits for a printer: before the simulated night, and at the end. */
export function papersSent(sqlite: Database.Database): Promise<void> {
  return untilNone(sqlite, '9999');
}

/**
 * Until no paper has waited for long: simulated minutes pass faster than papers are drawn, and a real
 * hall's printer keeps up. `now`: simulated UTC milliseconds.
 */
export function papersKeepUp(sqlite: Database.Database, now: number): Promise<void> {
  return untilNone(sqlite, new Date(now - LAG_MS).toISOString());
}

/** `before`: UTC text. */
async function untilNone(sqlite: Database.Database, before: string): Promise<void> {
  const waits = sqlite
    .prepare<[string], number>(
      `select 1 from print_job where state in ('queued', 'claimed') and at < ? limit 1`,
    )
    .pluck();
  while (waits.get(before) !== undefined) await wait(LOOK_MS);
}

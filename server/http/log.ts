import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_BYTES = 5 * 1024 * 1024;

/** What the logger writes its lines to. */
export type LogStream = { write(line: string): void };

/**
 * The server's log: one JSON line per event in `<data>/log/server.log`; when full it becomes
 * `server.lama.log`, so that there are never more than two files. It names procedures, codes, times and
 * user ids; never names, numbers or anything a person typed.
 * A log that cannot be written (a full disk, a folder gone) never stops the office.
 */
export function openLog(directory: string, largestBytes = LARGEST_BYTES): LogStream {
  const folder = join(directory, 'log');
  const file = join(folder, 'server.log');
  return {
    write(line) {
      try {
        const size = statSync(file, { throwIfNoEntry: false })?.size;
        if (size === undefined) mkdirSync(folder, { recursive: true });
        else if (size > largestBytes) renameSync(file, join(folder, 'server.lama.log'));
        appendFileSync(file, line, { mode: 0o600 });
      } catch {
        // The office matters more than its log.
      }
    },
  };
}

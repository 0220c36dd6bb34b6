/** The shell's own log: one JSON line per event, no personal data, two files of at most 1 MB. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export type LogFields = Record<string, string | number | boolean>;
export type Log = (event: string, fields?: LogFields) => void;

const LIMIT_BYTES = 1_000_000;

/** Appends to `file`; when full it becomes `file.1`. A log that cannot be written never stops the office. */
export function createLog(file: string, now: () => number): Log {
  mkdirSync(dirname(file), { recursive: true });
  return (event, fields = {}) => {
    try {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > LIMIT_BYTES) renameSync(file, `${file}.1`);
      appendFileSync(
        file,
        `${JSON.stringify({ at: new Date(now()).toISOString(), event, ...fields })}\n`,
      );
    } catch {
      // disk full or folder gone: the screens matter more than the log
    }
  };
}

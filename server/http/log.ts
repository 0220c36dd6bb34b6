import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST_BYTES = 5 * 1024 * 1024;

/**
 * Where the server's log goes: one JSON line per event in `<data>/log/server.log`, at most two files.
 * It names procedures, codes, times and user ids; never names, numbers or anything a person typed.
 */
export function logFile(directory: string): string {
  const folder = join(directory, 'log');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'server.log');
  if (existsSync(file) && statSync(file).size > LARGEST_BYTES)
    renameSync(file, join(folder, 'server.lama.log'));
  return file;
}

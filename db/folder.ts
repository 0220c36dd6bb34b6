import { existsSync, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFull, unwritable } from './disk-refusals.ts';

const ballastFile = 'kantor.cadangan-ruang';
const BALLAST_BYTES = 16 * 1024 * 1024;
/** With less than this the ledger takes no commands, so the ballast must not eat into it. */
const ROOM_BYTES = 64 * 1024 * 1024;

/**
 * Makes the data folder and tries it, before a file in it is opened: a disk mounted read-only must
 * not look like damage. @throws DomainError `DATA_TIDAK_DAPAT_DITULIS`
 */
export function prepareFolder(directory: string): void {
  const trial = join(directory, 'kantor.uji-tulis');
  try {
    mkdirSync(directory, { recursive: true });
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    // A full disk can still be read from, and closed properly.
    if (!isFull(error)) throw unwritable(directory);
  }
}

/** Keeps room that is given up on a full disk, so that the office still opens and closes properly. */
export function ensureBallast(directory: string): void {
  const file = join(directory, ballastFile);
  try {
    if (existsSync(file) && statSync(file).size === BALLAST_BYTES) return;
    const { bavail, bsize } = statfsSync(directory);
    if (bavail * bsize < ROOM_BYTES + BALLAST_BYTES) return;
    writeFileSync(file, Buffer.alloc(BALLAST_BYTES));
  } catch {
    // On a disk this full the ledger refuses commands by itself; half a ballast helps nobody.
    rmSync(file, { force: true });
  }
}

/** Gives that room up; false when it has been given up already. */
export function releaseBallast(directory: string): boolean {
  const file = join(directory, ballastFile);
  if (!existsSync(file)) return false;
  rmSync(file);
  return true;
}

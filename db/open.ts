import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DomainError } from '../domain/errors.ts';
import { isDamage, isDiskFailure, isFull, unwritable } from './disk-refusals.ts';
import { prepareFolder, releaseBallast } from './folder.ts';
import { appliedMigrations, latestMigration, migrate } from './migrate.ts';

/** Marks the file as ours: "SATA". */
const APPLICATION_ID = 0x53415441;

export const databaseFile = 'kantor.db';
const lockFile = 'kantor.kunci-proses';
const runningMark = 'kantor.berjalan';
/** Stands from an unclean stop until the file was read through; holds what was found damaged, if so. */
const checkMark = 'kantor.perlu-diperiksa';

/** Up to so many bytes a file is read through before anything is served. */
export type OpenOptions = { checkAtStartBytes: number };
const CHECK_AT_START_BYTES = 256 * 1024 * 1024;

export type OpenedDatabase = {
  sqlite: Database.Database;
  directory: string;
  /** The last run did not close the file itself (power cut, kill). */
  uncleanStop: boolean;
  /** A large file after an unclean stop: opened without reading it through; whoever does, says `checked`. */
  toBeChecked: boolean;
  /** Keeps what reading the file through has found: '' when it is sound. */
  checked(damage: string): void;
  /** Moves what it can of the write-ahead log into the file, beside the work. @throws as SQLite does */
  checkpoint(): void;
  close(): void;
};

/**
 * Opens (or makes) the office's database in `directory`, alone and durable. On a full disk the room
 * kept for that is given up first.
 *
 * @throws DomainError `DATA_TIDAK_DAPAT_DITULIS` a folder or disk that cannot be written;
 *   `DATA_SEDANG_DIPAKAI` another process has it; `DATA_RUSAK` damaged or foreign file;
 *   `DATA_LEBIH_BARU` made by a newer version. In each case the file is left as it was.
 */
export function openDatabase(
  directory: string,
  options: OpenOptions = { checkAtStartBytes: CHECK_AT_START_BYTES },
): OpenedDatabase {
  prepareFolder(directory);
  try {
    return openPrepared(directory, options);
  } catch (error) {
    if (!isFull(error) || !releaseBallast(directory)) throw error;
    return openPrepared(directory, options);
  }
}

function openPrepared(directory: string, options: OpenOptions): OpenedDatabase {
  const lock = takeLock(join(directory, lockFile));
  try {
    const file = join(directory, databaseFile);
    const mark = join(directory, runningMark);
    const uncleanStop = existsSync(mark);
    const check = join(directory, checkMark);
    const open = existsSync(check) ? readFileSync(check, 'utf8').trim() : undefined;
    // What was found damaged is read again before anything is served: it may have been restored since.
    const upTo = (open ?? '') === '' ? options.checkAtStartBytes : Number.POSITIVE_INFINITY;
    const isAsked = uncleanStop || open !== undefined;
    const toBeChecked = existsSync(file) && !inspect(file, isAsked ? upTo : 0) && isAsked;
    const sqlite = new Database(file);
    try {
      setPragmas(sqlite);
      // Before the tables: a file with tables and without our name is somebody else's.
      if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(sqlite);
      if (toBeChecked) writeFileSync(check, '');
      else rmSync(check, { force: true });
      writeFileSync(mark, `${process.pid}\n`);
    } catch (error) {
      sqlite.close();
      throw asDamage(file, error);
    }
    return {
      sqlite,
      directory,
      uncleanStop,
      toBeChecked,
      checked: (damage) =>
        damage === '' ? rmSync(check, { force: true }) : writeFileSync(check, `${damage}\n`),
      checkpoint: () => void sqlite.pragma('wal_checkpoint(PASSIVE)'),
      close() {
        const whole = checkpointAll(sqlite, directory);
        sqlite.close();
        if (whole) rmSync(mark, { force: true });
        lock.close();
      },
    };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/**
 * Brings the write-ahead log into the file. False when a disk without any room forbids it: nothing
 * is lost, the next start does it.
 */
function checkpointAll(sqlite: Database.Database, directory: string): boolean {
  for (;;) {
    try {
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      return true;
    } catch (error) {
      if (!isFull(error) && !isDiskFailure(error)) throw error;
      if (!isFull(error) || !releaseBallast(directory)) return false;
    }
  }
}

/** Opens the database for reading only (verification, reports); never changes it. */
export function openReadOnly(directory: string): Database.Database {
  const file = join(directory, databaseFile);
  if (!existsSync(file)) {
    throw new DomainError(
      'DATA_TIDAK_ADA',
      `Tidak ada data kantor di ${directory}. Periksa nama foldernya.`,
    );
  }
  inspect(file, 0);
  return new Database(file, { readonly: true });
}

/**
 * Sets and asserts what durability stands on. better-sqlite3 compiles WAL to NORMAL, which loses
 * committed rows on a power cut, so FULL must be set on every connection.
 */
export function setPragmas(sqlite: Database.Database): void {
  const wanted = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    busy_timeout: 5000,
    trusted_schema: 0,
    secure_delete: 1,
    mmap_size: 0,
  } as const;
  for (const [name, value] of Object.entries(wanted)) sqlite.pragma(`${name} = ${value}`);
  sqlite.pragma('cache_size = -16000');
  // The file is brought up to date when the office is idle (the ledger), not while somebody waits.
  sqlite.pragma('wal_autocheckpoint = 8000');
  for (const [name, value] of Object.entries(wanted)) {
    const actual = sqlite.pragma(name, { simple: true });
    // An in-memory or never-mapped file answers nothing for mmap_size.
    if (actual !== undefined && actual !== value) {
      throw new DomainError(
        'DATA_TIDAK_AMAN',
        `SQLite menolak ${name}=${value} (kini ${String(actual)}).`,
      );
    }
  }
}

/** An exclusive SQLite lock: the operating system gives it back even after a kill. */
function takeLock(file: string): Database.Database {
  const lock = new Database(file, { timeout: 0 });
  try {
    // Nothing is ever written in it: no journal, so that a full disk does not look like a lock.
    lock.pragma('journal_mode = MEMORY');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (isFull(error) || isDiskFailure(error)) throw asDamage(file, error);
    throw new DomainError(
      'DATA_SEDANG_DIPAKAI',
      'Data kantor ini sedang dibuka oleh server lain. Tutup server yang lain dahulu, lalu coba lagi.',
    );
  }
}

/**
 * Looks at the file through a connection that cannot change it, so that a refusal leaves every byte.
 * True when it was read through, which is done up to `checkUpTo` bytes.
 */
function inspect(file: string, checkUpTo: number): boolean {
  const magic = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  const length = readSync(handle, magic, 0, 16, 0);
  closeSync(handle);
  if (length === 0) return true;
  if (magic.toString('latin1') !== 'SQLite format 3\0')
    throw damaged(file, 'bukan berkas data Satu Atap');
  const probe = new Database(file, { readonly: true });
  try {
    const applicationId = probe.pragma('application_id', { simple: true });
    const tables =
      probe.prepare<[], number>('select count(*) from sqlite_master').pluck().get() ?? 0;
    if (applicationId !== APPLICATION_ID && (applicationId !== 0 || tables > 0)) {
      throw damaged(file, 'bukan berkas data Satu Atap');
    }
    const version = appliedMigrations(probe);
    if (version > latestMigration()) {
      throw new DomainError(
        'DATA_LEBIH_BARU',
        `Data ini dibuat oleh Satu Atap yang lebih baru (versi data ${version}, program ini ${latestMigration()}). Pasang program terbaru; data tidak diubah.`,
      );
    }
    if (sizeOf(probe) > checkUpTo) return false;
    const damage = whatIsDamaged(probe);
    if (damage !== undefined) throw damaged(file, damage);
    return true;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (isDiskFailure(error)) throw asDamage(file, error);
    throw damaged(file, error instanceof Error ? error.message : 'tidak terbaca');
  } finally {
    probe.close();
  }
}

function sizeOf(sqlite: Database.Database): number {
  const of = (pragma: string) => Number(sqlite.pragma(pragma, { simple: true }));
  return of('page_count') * of('page_size');
}

/** Reads the whole file; what is wrong with it in SQLite's words, undefined when nothing is. */
export function whatIsDamaged(sqlite: Database.Database): string | undefined {
  try {
    const answer = String(sqlite.pragma('quick_check(1)', { simple: true }));
    return answer === 'ok' ? undefined : answer;
  } catch (error) {
    if (isDamage(error)) return error.message;
    throw error;
  }
}

/** SQLite's word that the file is damaged or its disk fails, as ours; other errors as they are. */
export function asDamage(file: string, error: unknown): unknown {
  if (isDiskFailure(error)) return unwritable(file);
  return isDamage(error) ? damaged(file, error.message) : error;
}

export function damaged(file: string, why: string): DomainError {
  return new DomainError(
    'DATA_RUSAK',
    `Berkas data ${file} rusak atau bukan milik Satu Atap (${why}). Jangan dihapus: pulihkan dari cadangan, lalu jalankan "npm run verify".`,
  );
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile, openDatabase } from '../../db/open.ts';
import { latestMigration } from '../../db/migrate.ts';
import { Office } from '../../server/office.ts';
import { keyFile } from '../../server/office-files.ts';
import { makeDemoOffice } from '../../server/setup/demo.ts';
import { sha256 } from './kit.ts';

let directory: string;
let database: string;
let keys: string;
const mark = () => join(directory, 'kantor.berjalan');

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'satu-atap-open-'));
  database = join(directory, databaseFile);
  keys = join(directory, keyFile);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function makeOffice(): Promise<void> {
  const office = new Office({ directory, demo: true });
  await makeDemoOffice(office);
  office.close();
}

/** Opening must refuse with `code` and an Indonesian sentence, and leave every byte of the data as it was. */
function mustRefuse(code: string): void {
  const before = sha256(database);
  let refused: unknown;
  try {
    new Office({ directory, demo: false }).close();
  } catch (error) {
    refused = error;
  }
  expect(refused).toMatchObject({
    code,
    message: expect.stringMatching(/Pasang|Pulihkan|pulihkan/),
  });
  expect(sha256(database)).toBe(before);
}

describe('files that are not ours to open', () => {
  test('something that is no database', () => {
    writeFileSync(database, 'Ini catatan rapat, bukan basis data.'.repeat(100));
    mustRefuse('DATA_RUSAK');
  });

  test("another program's database, even one that never named itself", () => {
    const other = new Database(database);
    other.exec('create table belanja(barang text)');
    other.close();
    mustRefuse('DATA_RUSAK');
  });

  test("another program's database with its own application id", () => {
    const other = new Database(database);
    other.pragma('application_id = 12345');
    other.exec('create table belanja(barang text)');
    other.close();
    mustRefuse('DATA_RUSAK');
  });

  test('made by a newer version', async () => {
    await makeOffice();
    const newer = new Database(database);
    newer.pragma(`user_version = ${latestMigration() + 1}`);
    newer.pragma('wal_checkpoint(TRUNCATE)');
    newer.close();
    mustRefuse('DATA_LEBIH_BARU');
  });
});

describe('damage', () => {
  beforeEach(makeOffice);

  test('cut short', () => {
    truncateSync(database, 5 * 4096 + 100);
    mustRefuse('DATA_RUSAK');
  });

  test('emptied: it is not taken for a first start', () => {
    truncateSync(database, 0);
    mustRefuse('DATA_RUSAK');
  });

  test('a page overwritten, after an unclean stop', () => {
    const bytes = readFileSync(database);
    bytes.fill(0xee, bytes.length - 12 * 4096, bytes.length - 4096);
    writeFileSync(database, bytes);
    writeFileSync(mark(), '1\n');
    mustRefuse('DATA_RUSAK');
  });

  test('the root page of the log overwritten', () => {
    const bytes = readFileSync(database);
    const probe = new Database(database, { readonly: true });
    const root =
      probe
        .prepare<[], number>(`select rootpage from sqlite_master where name = 'event'`)
        .pluck()
        .get() ?? 0;
    probe.close();
    bytes.fill(0xee, (root - 1) * 4096, root * 4096);
    writeFileSync(database, bytes);
    mustRefuse('DATA_RUSAK');
  });

  test('the key file is gone', () => {
    renameSync(keys, `${keys}.hilang`);
    mustRefuse('KUNCI_TIDAK_ADA');
    expect(existsSync(keys)).toBe(false);
    renameSync(`${keys}.hilang`, keys);
    new Office({ directory, demo: false }).close();
  });

  test.each([
    ['empty', ''],
    ['cut short', '{"version":1,"mas'],
    ['with a short master key', undefined],
  ])('the key file is %s', (_what, text) => {
    const good = JSON.parse(readFileSync(keys, 'utf8')) as object;
    writeFileSync(
      keys,
      text ?? JSON.stringify({ ...good, master: Buffer.alloc(8).toString('base64') }),
    );
    mustRefuse('KUNCI_RUSAK');
  });

  test("another office's key file", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'satu-atap-lain-'));
    new Office({ directory: elsewhere, demo: false }).close();
    copyFileSync(join(elsewhere, keyFile), keys);
    rmSync(elsewhere, { recursive: true });
    mustRefuse('KUNCI_SALAH');
  });
});

describe('the first start', () => {
  test('cut off before the keys were made, it simply starts again', () => {
    openDatabase(directory).close();
    new Office({ directory, demo: false }).close();
    expect(existsSync(keys)).toBe(true);
  });
});

describe('stops', () => {
  const quickChecks = (from: () => unknown): number => {
    const pragma = Database.prototype.pragma;
    let n = 0;
    Database.prototype.pragma = function (
      this: Database.Database,
      source: string,
      options?: Database.PragmaOptions,
    ) {
      if (source.startsWith('quick_check')) n += 1;
      return pragma.call(this, source, options);
    };
    try {
      from();
    } finally {
      Database.prototype.pragma = pragma;
    }
    return n;
  };

  test('a proper stop leaves no mark and needs no check; an unclean one is checked', () => {
    openDatabase(directory).close();
    expect(existsSync(mark())).toBe(false);
    expect(quickChecks(() => openDatabase(directory).close())).toBe(0);
    writeFileSync(mark(), '1\n');
    expect(
      quickChecks(() => {
        const opened = openDatabase(directory);
        expect(opened.uncleanStop).toBe(true);
        opened.close();
      }),
    ).toBe(1);
  });
});

describe('two servers', () => {
  const main = join(import.meta.dirname, '../../server/main.ts');

  test('the second process is refused and harms nothing', async () => {
    const first = spawn(process.execPath, [main, '--data', directory, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(first.stdout, 'data');
    const second = spawnSync(process.execPath, [main, '--data', directory, '--port', '0'], {
      encoding: 'utf8',
    });
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/^\[DATA_SEDANG_DIPAKAI\] Data kantor ini sedang dibuka/);
    expect(existsSync(mark())).toBe(true);
    first.kill('SIGTERM');
    await once(first, 'exit');
    expect(existsSync(mark())).toBe(false);
  });
});

/**
 * The office on a disk that is really full, really read-only or really damaged. Needs a file system
 * of its own (tmpfs): where this user may not mount one, those tests say so and are skipped.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asRefusal } from '../../db/disk-refusals.ts';
import { verify } from '../../db/events/verify.ts';
import { databaseFile, openReadOnly } from '../../db/open.ts';
import { loadKeys } from '../../server/office-files.ts';
import { Client } from '../support/office.ts';

const main = join(import.meta.dirname, '../../server/main.ts');
const verifyCli = join(import.meta.dirname, '../../server/cli/verify.ts');
const root = mkdtempSync(join(tmpdir(), 'satu-atap-penuh-'));
const directory = join(root, 'data');
const children: ChildProcess[] = [];
const mountIt = (...options: string[]) =>
  spawnSync('mount', ['-t', 'tmpfs', ...options, 'tmpfs', root]).status === 0;
const canMount = process.platform === 'linux' && mountIt('-o', 'size=140m');
afterAll(async () => {
  for (const child of children.filter(
    ({ exitCode, signalCode }) => (exitCode ?? signalCode) === null,
  ))
    await stop(child, 'SIGKILL');
  if (canMount) spawnSync('umount', [root]);
  rmSync(root, { recursive: true, force: true });
});

const junk = join(root, 'sampah');
const freeBytes = () => {
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize;
};
const fill = () => {
  try {
    writeFileSync(junk, Buffer.alloc(freeBytes()));
  } catch (error) {
    // Somebody else took the last pages first: full it is.
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
};
const makeRoom = () => rmSync(junk, { force: true });

async function start(folder = directory): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [main, '--demo', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const said = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
  const url = /http:\S+/.exec(String(said[0]))?.[0];
  if (url === undefined) throw new Error(`Server: ${String(said[0])}`);
  return { child, url };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<unknown> {
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

const refusedStart = (folder = directory, ...more: string[]) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [main, '--data', folder, '--port', '0', ...more],
    { encoding: 'utf8', timeout: 30_000 },
  );
  expect(status).toBe(1);
  return stderr;
};

const visit = { purposeId: 'pulsa', name: 'Budi', language: 'id', noticeShown: true };
const ballast = join(directory, 'kantor.cadangan-ruang');

// Each start of a real server takes seconds on a busy machine.
const slow = 240_000;

describe.skipIf(!canMount)(
  'a disk without any room (skipped where this user may not mount one)',
  { timeout: slow },
  () => {
    let running: { child: ChildProcess; url: string };
    beforeAll(async () => {
      running = await start();
    });
    afterEach(makeRoom);

    test('full between two looks at it: the command is refused by what SQLite says, nothing is kept', async () => {
      const client = new Client(running.url);
      const { number } = await client.do<{ number: string }>('kiosk.take', visit);
      fill();
      const codes = new Set<string>();
      while (!codes.has('DISK_HAMPIR_PENUH'))
        codes.add((await client.refusal('kiosk.take', visit)).code);
      expect([...codes].every((code) => code.startsWith('DISK_'))).toBe(true);
      expect(await client.ask('office.public')).toBeDefined();
      makeRoom();
      const next = async (): Promise<string> => {
        try {
          return (await client.do<{ number: string }>('kiosk.take', visit)).number;
        } catch {
          return next();
        }
      };
      // Not one number was spent on what was refused.
      expect([number, await next()]).toEqual(['F001', 'F002']);
    });

    test('it still closes properly, on the room kept for that', async () => {
      expect(statSync(ballast).size).toBe(16 * 1024 * 1024);
      fill();
      expect(await stop(running.child)).toBe(0);
      expect(existsSync(join(directory, 'kantor.berjalan'))).toBe(false);
      expect(existsSync(join(directory, `${databaseFile}-wal`))).toBe(false);
    });

    test('killed on a full disk, it opens again, says so to everybody, and takes numbers once there is room', async () => {
      running = await start();
      fill();
      await stop(running.child, 'SIGKILL');
      running = await start();
      expect((await new Client(running.url).refusal('kiosk.take', visit)).code).toMatch(/^DISK_/);
      expect(await stop(running.child)).toBe(0);
      makeRoom();
      running = await start();
      expect(await new Client(running.url).do('kiosk.take', visit)).toMatchObject({
        number: 'F003',
      });
      expect(await stop(running.child)).toBe(0);
      const live = openReadOnly(directory);
      expect(verify(live, loadKeys(directory, true).master)).toMatchObject({ ok: true });
      live.close();
    });

    test('a disk mounted read-only is not taken for damage, and not one byte changes', async () => {
      if (running.child.exitCode === null) await stop(running.child);
      const file = join(directory, databaseFile);
      const before = readFileSync(file);
      // What a reader left behind; without it SQLite cannot even read here.
      for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
      spawnSync('mount', ['-o', 'remount,ro', root]);
      try {
        expect(refusedStart()).toMatch(/^\[DATA_TIDAK_DAPAT_DITULIS\] Folder data tidak dapat/);
        const checked = spawnSync(process.execPath, [verifyCli, '--data', directory], {
          encoding: 'utf8',
        });
        expect([checked.status, checked.stderr]).toEqual([
          1,
          expect.stringMatching(/^\[DATA_TIDAK_DAPAT_DITULIS\]/),
        ]);
      } finally {
        spawnSync('mount', ['-o', 'remount,rw', root]);
      }
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  },
);

describe('a start that cannot be', { timeout: slow }, () => {
  test('the data folder is a file', () => {
    const file = join(root, 'bukan-folder');
    writeFileSync(file, 'x');
    expect(refusedStart(file)).toMatch(/^\[DATA_TIDAK_DAPAT_DITULIS\]/);
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  test('an option nobody knows, a port that is none, an address of somebody else', () => {
    const said = (...more: string[]) => refusedStart(join(root, 'lain'), ...more);
    expect(said('--prot', '7100')).toMatch(/^\[OPSI_SALAH\] .*--prot 7100.*\.\n$/);
    expect(said('--port', 'abc')).toMatch(/^\[OPSI_SALAH\] --port .*"abc"\.\n$/);
    expect(said('--host', '192.0.2.1')).toMatch(/^\[ALAMAT_SALAH\] [^\n]+\.\n$/);
  });
});

describe('what a failing disk is called in the middle of the work', { timeout: slow }, () => {
  const error = (code: string) => Object.assign(new Error('disk image is malformed'), { code });
  test.each([
    ['SQLITE_FULL', 'DISK_PENUH'],
    ['SQLITE_IOERR_WRITE', 'DISK_GAGAL'],
    ['SQLITE_READONLY_DBMOVED', 'DISK_GAGAL'],
    ['SQLITE_CORRUPT_INDEX', 'DATA_RUSAK'],
  ])('%s: %s', (sqlite, code) => {
    expect(asRefusal(error(sqlite))).toMatchObject({ code });
  });

  test('any other error stays what it is', () => {
    const other = error('SQLITE_CONSTRAINT');
    expect(asRefusal(other)).toBe(other);
  });

  test('a table gone bad under a running office: a question about it names the damage', async () => {
    const folder = join(root, 'rusak');
    const { child, url } = await start(folder);
    const client = new Client(url);
    const probe = new Database(join(folder, databaseFile));
    const page = probe
      .prepare<[], number>(`select rootpage from sqlite_master where name = 'ticket'`)
      .pluck()
      .get();
    // A page of noise, written through SQLite itself so that the running server reads it.
    probe.unsafeMode(true);
    probe.pragma('writable_schema = on');
    probe.exec(`update sqlite_master set rootpage = 999999 where rootpage = ${page ?? 0}`);
    probe.pragma('schema_version = 99999');
    probe.close();
    const answer = await client.post('kiosk.take', { commandId: crypto.randomUUID(), ...visit });
    const body = (await answer.json()) as { error: { data: { satuAtap: { code: string } } } };
    expect(body.error.data.satuAtap.code).toBe('DATA_RUSAK');
    expect(answer.status).toBeGreaterThanOrEqual(500);
    await stop(child, 'SIGKILL');
  });
});

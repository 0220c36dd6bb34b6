import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFile } from '../../db/open.ts';
import { loadKeys } from '../../server/office-files.ts';
import { verify } from '../../db/events/verify.ts';
import { aDay } from './day.ts';

const command = join(import.meta.dirname, '../../server/cli/verify.ts');
let used: string;
beforeAll(async () => {
  const { office } = await aDay();
  await office.stop();
  used = office.directory;
});
afterAll(() => rmSync(used, { recursive: true, force: true }));

function check(data: string): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, '--data', data], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same data, changed from outside with a plain SQLite tool. */
function tampered(change: (sqlite: Database.Database) => void): string {
  const copy = mkdtempSync(join(tmpdir(), 'satu-atap-diubah-'));
  cpSync(used, copy, { recursive: true });
  const sqlite = new Database(join(copy, databaseFile));
  change(sqlite);
  sqlite.close();
  return copy;
}

const run = (sql: string) => (sqlite: Database.Database) => {
  expect(sqlite.prepare(sql).run().changes).toBeGreaterThan(0);
};

function difference(change: (sqlite: Database.Database) => void): string | undefined {
  const copy = tampered(change);
  const live = new Database(join(copy, databaseFile), { readonly: true });
  const report = verify(live, loadKeys(copy, true).master);
  live.close();
  rmSync(copy, { recursive: true });
  expect(report.ok).toBe(report.difference === undefined);
  return report.difference;
}

describe('the command', () => {
  test('after a day of use everything agrees: exit code 0 and what was compared', () => {
    const { code, out } = check(used);
    expect(out).toMatch(
      /^Utuh: \d{3,} peristiwa berantai, \d{2} tabel \(\d{3,} baris\) sama dengan hasil ulang\.\n$/,
    );
    expect(code).toBe(0);
  });

  test('a changed payload is found: exit code 1 and the event is named', () => {
    const copy = tampered(
      run(
        `update event set payload = replace(payload, '"nth":1', '"nth":2') where seq = (select min(seq) from event where type = 'ticket.called')`,
      ),
    );
    const { code, err } = check(copy);
    expect(err).toMatch(
      /^Tidak utuh: Peristiwa \d+ \(ticket\.called\) berubah setelah dicatat\.\n$/,
    );
    expect(code).toBe(1);
    rmSync(copy, { recursive: true });
  });

  test('a folder without data is named', () => {
    const { code, err } = check(join(used, 'tidak-ada'));
    expect(err).toMatch(/^\[DATA_TIDAK_ADA\]/);
    expect(code).toBe(1);
  });
});

describe('tampering with the log', () => {
  test.each<[string, string, RegExp]>([
    [
      'an event in the middle deleted',
      'delete from event where seq = 50',
      /^Nomor urut peristiwa bolong: 50 tidak ada/,
    ],
    [
      'the newest event deleted',
      'delete from event where seq = (select max(seq) from event)',
      /^Perintah \S+ tidak cocok dengan peristiwanya/,
    ],
    [
      'another actor',
      `update event set actor = 'orang-lain' where seq = 60`,
      /^Peristiwa 60 .* berubah/,
    ],
    [
      'another time',
      `update event set at = '2020-01-01T00:00:00.000Z' where seq = 61`,
      /^Peristiwa 61 .* berubah/,
    ],
    [
      'sealed bytes changed',
      'update event set sealed = zeroblob(length(sealed)) where seq = (select min(seq) from event where sealed is not null)',
      /berubah setelah dicatat/,
    ],
    [
      'sealed bytes taken away',
      'update event set sealed = null where seq = (select min(seq) from event where sealed is not null)',
      /berubah setelah dicatat/,
    ],
    [
      'a hash overwritten',
      'update event set hash = zeroblob(32) where seq = 40',
      /^Peristiwa 40 .* berubah/,
    ],
    [
      'two hashes swapped',
      'update event set hash = (select e.hash from event e where e.seq = case event.seq when 30 then 31 else 30 end) where seq in (30, 31)',
      /^Peristiwa 30 .* berubah/,
    ],
    [
      'a key lost',
      `delete from subject_key where subject like 'case:%'`,
      /^Kunci case:\S+ hilang tanpa catatan penghapusan/,
    ],
    [
      'a key changed',
      `update subject_key set wrapped = randomblob(60) where subject like 'case:%'`,
      /^Segel peristiwa \d+ \(case\.opened\) tidak terbuka/,
    ],
    [
      'a key too many',
      `insert into subject_key values ('case:tidak-ada', randomblob(60))`,
      /^Kunci case:tidak-ada ada padahal/,
    ],
    [
      'a remembered command deleted',
      'delete from command_log where first_seq = (select max(first_seq) from command_log)',
      /^Peristiwa \d+ tidak mempunyai perintah asal/,
    ],
    [
      'a remembered command widened',
      'update command_log set last_seq = last_seq + 1 where first_seq = (select max(first_seq) from command_log)',
      /^Perintah \S+ tidak cocok/,
    ],
  ])('%s', (_what, sql, said) => {
    expect(difference(run(sql))).toMatch(said);
  });

  test('a forged event with a rightly computed hash breaks the chain after it', () => {
    const said = difference((sqlite) => {
      sqlite.exec(
        `update event set prev_hash = (select hash from event where seq = 10) where seq = 20`,
      );
    });
    expect(said).toMatch(/^Rantai putus pada peristiwa 20/);
  });
});

describe('tampering with what the screens read', () => {
  test.each<[string, string, RegExp]>([
    [
      'a changed name',
      `update visit set name = 'Orang Lain' where rowid = 1`,
      /^Tabel visit, baris \d+, kolom name/,
    ],
    [
      'a changed state',
      `update ticket set state = 'done'`,
      /^Tabel ticket, baris \d+, kolom state/,
    ],
    [
      'a number given twice',
      `update ticket set number = 'B001'`,
      /^Tabel ticket, baris \d+, kolom number/,
    ],
    [
      'a changed receipt number',
      `update case_file set number = '9999/TT' where n = (select min(n) from case_file where number is not null)`,
      /^Tabel case_file, baris \d+, kolom number/,
    ],
    [
      'a changed PIN',
      `update user set pin_hash = 'x' where id = 'cs'`,
      /^Tabel user, baris \d+, kolom pin_hash/,
    ],
    [
      'a role added',
      `update user set roles = '["admin"]' where id = 'satpam'`,
      /^Tabel user, baris \d+, kolom roles/,
    ],
    ['a missing row', 'delete from case_step where token = 1', /^Tabel case_step/],
    [
      'the last row missing',
      'delete from queue_day where rowid = (select max(rowid) from queue_day)',
      /^Tabel queue_day/,
    ],
    [
      'an extra row',
      `insert into holiday values ('2026-12-31', 2026, 'Libur karangan', 'lokal')`,
      /^Tabel holiday/,
    ],
    [
      'a changed search text',
      `update case_search set text = 'lain' where rowid = 2`,
      /^Tabel case_search, baris 1, kolom text/,
    ],
    [
      'a changed setting',
      `update setting set value = replace(value, 'Kantor Contoh', 'Kantor Lain') where kind = 'office'`,
      /^Tabel setting, baris \d+, kolom value/,
    ],
  ])('%s', (_what, sql, said) => {
    expect(difference(run(sql))).toMatch(said);
  });

  test('every table but the log itself is compared', () => {
    const live = new Database(join(used, databaseFile), { readonly: true });
    const { tables } = verify(live, loadKeys(used, true).master);
    const all = live
      .prepare<[], string>(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'case_search_%'`,
      )
      .pluck()
      .all();
    live.close();
    expect(tables.map(({ name }) => name).sort()).toEqual(
      all.filter((name) => !['event', 'command_log', 'subject_key'].includes(name)).sort(),
    );
    expect(
      tables.filter(({ name, rows }) => rows === 0 && name !== 'station').map(({ name }) => name),
    ).toEqual([]);
  });
});

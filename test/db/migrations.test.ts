import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { is } from 'drizzle-orm';
import { SQLiteTable as TableClass } from 'drizzle-orm/sqlite-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../db/events/verify.ts';
import { latestMigration, migrate } from '../../db/migrate.ts';
import { databaseFile, openDatabase } from '../../db/open.ts';
import * as caseSchema from '../../db/schema/case.ts';
import * as frontSchema from '../../db/schema/front.ts';
import * as logSchema from '../../db/schema/log.ts';
import * as officeSchema from '../../db/schema/office.ts';
import * as statisticsSchema from '../../db/schema/statistics.ts';
import { hashEnvelope, genesisHash } from '../../db/events/envelope.ts';
import { openLedger, register, stamp } from './kit.ts';

const folder = join(import.meta.dirname, '../../db/migrations');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort();

/** Released migrations never change; a new one adds its line here. */
const released = {
  '0000_tables-of-the-front-desk.sql':
    '37406b3758104e441828ea53dfe3fecfc5d13a760dfe60868acef0d5589885f0',
  '0001_search-cases-by-any-word.sql':
    'f5ab2af8fdff06480d885ef3b2a8e449432fe9422e8f302aefac0b0180acb4de',
  '0002_printers-of-stations.sql':
    'e751c936c6becbcd57e7ddb8c8533f1bbacc86e5d6a67c958e674a70a36b30fa',
  '0003_days-with-priority-to-purge.sql':
    'c7641ceb1c56ed0bf4b289e587a270039cc9d3255ba099ca996a1e5c8167af8b',
  '0004_what-the-back-office-keeps.sql':
    '59d49d6c5e2c5f5cbdfe192eb95cdd63dba4bcd78acfd856bac22bad803b2b1c',
  '0005_steps-end-with-their-case.sql':
    '6167f8393017ba685d8dc76193ddd0eb89334eeb5b4e75ce8e75675d3bb1595d',
  '0006_counts-per-office-day.sql':
    '84433368877039299b3a8e7f6360e452dff2697be3870dbf7c41ab572e8b4b99',
  '0007_registers-by-service-series-and-state.sql':
    '0a64c9e6d8358e0dee1f602fb488f52755742893859cc1c62b8c30d7af0677a7',
  '0008_words-of-names-and-numbers.sql':
    '0e4ef8e84b794cb9fce249c93b494ccd6861ae95adb7a5ea2d9805e5b9c6ddb3',
};

describe('the files', () => {
  test('are numbered sentences without gaps, and all of them are used', () => {
    files.forEach((name, i) =>
      expect(name).toMatch(
        new RegExp(`^${String(i).padStart(4, '0')}_[a-z0-9]+(-[a-z0-9]+)+\\.sql$`),
      ),
    );
    expect(latestMigration()).toBe(files.length);
  });

  test('are unchanged since their release', () => {
    const actual = Object.fromEntries(
      files.map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
    );
    expect(actual).toEqual(released);
  });
});

const tables = [caseSchema, frontSchema, logSchema, officeSchema, statisticsSchema].flatMap(
  (schema) => Object.values(schema).filter((value): value is SQLiteTable => is(value, TableClass)),
);

describe('the migrated database', () => {
  let sqlite: Database.Database;
  beforeEach(() => {
    sqlite = new Database(':memory:');
    migrate(sqlite);
  });
  afterEach(() => void sqlite.close());

  test('has exactly the tables of the schema, and the search index', () => {
    const actual = sqlite
      .prepare<[], string>(
        `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'case_search_%'`,
      )
      .pluck()
      .all();
    expect(actual.sort()).toEqual(
      [...tables.map((table) => getTableConfig(table).name), 'case_search'].sort(),
    );
  });

  test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    '%s: columns and keys as the schema says',
    (name, table) => {
      const { columns, primaryKeys } = getTableConfig(table);
      const compound = primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
      const wanted = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notnull: Number(column.notNull),
        pk: column.primary ? 1 : compound.indexOf(column.name) + 1,
      }));
      const actual = sqlite
        .prepare<[], { name: string; type: string; notnull: number; pk: number }>(
          `select name, upper(type) as type, "notnull", pk from pragma_table_info('${name}')`,
        )
        .all();
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
      expect(actual.sort(byName)).toEqual(wanted.sort(byName));
    },
  );

  test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    '%s: indexes as the schema says',
    (name, table) => {
      const { columns, indexes } = getTableConfig(table);
      const wanted = [
        ...indexes.map(({ config }) => ({
          name: config.name,
          unique: Number(config.unique ?? false),
          columns: config.columns.map((column) => ('name' in column ? column.name : '')).join(),
        })),
        ...columns
          .filter((column) => column.isUnique)
          .map((column) => ({ name: column.uniqueName ?? '', unique: 1, columns: column.name })),
      ];
      const actual = sqlite
        .prepare<[], { name: string; unique: number; columns: string }>(
          `select l.name, l."unique", (select group_concat(coalesce(name, '')) from (select name from pragma_index_info(l.name) order by seqno)) as columns
         from pragma_index_list('${name}') l where l.origin = 'c'`,
        )
        .all();
      const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
      expect(actual.sort(byName)).toEqual(wanted.sort(byName));
    },
  );
});

describe('the oldest database', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'satu-atap-lama-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  /** What the first release left behind: its tables, a print job, and the events that made it. */
  function makeOldest(): void {
    const old = new Database(join(directory, databaseFile));
    old.pragma('journal_mode = wal');
    old.pragma(`application_id = ${0x53415441}`);
    migrate(old, 1);
    const insert = old.prepare(
      `insert into event(seq, id, command_id, subject, type, version, actor, station, at, boot_id, mono_ms, payload, sealed, prev_hash, hash)
       values (?, ?, 'lama', 'ticket:t1', ?, 1, 'satpam', 'hub', ?, 'boot', 0, ?, null, ?, ?)`,
    );
    let previous: Buffer = genesisHash;
    const add = (seq: number, type: string, at: string, payload: string) => {
      const hash = hashEnvelope(previous, {
        seq,
        id: `e${seq}`,
        commandId: 'lama',
        subject: 'ticket:t1',
        type,
        version: 1,
        actor: 'satpam',
        station: 'hub',
        at,
        bootId: 'boot',
        monoMs: 0,
        payload,
        sealed: null,
      });
      insert.run(seq, `e${seq}`, type, at, payload, previous, hash);
      previous = hash;
    };
    const issued = '2026-01-05T01:00:00.000Z';
    const ended = '2026-01-05T01:00:09.000Z';
    add(
      1,
      'ticket.issued',
      issued,
      '{"day":"2026-01-05","id":"t1","number":"B001","orderKey":"k","ordinal":1,"priority":false,"queueId":"CS"}',
    );
    add(
      2,
      'print.queued',
      issued,
      '{"copy":0,"id":"j1","paper":"ticket","printerId":"p1","state":"queued","ticketId":"t1","title":"Nomor antrean B001"}',
    );
    add(3, 'print.claimed', issued, '{"id":"j1"}');
    add(4, 'print.ended', ended, '{"id":"j1","state":"confirmed"}');
    old.exec(`
      insert into ticket(id, queue_id, day, ordinal, number, state, priority, note, order_key, late, issued_at, waiting_since, calls) values ('t1', 'CS', '2026-01-05', 1, 'B001', 'waiting', 0, '', 'k', 0, '${issued}', '${issued}', 0);
      insert into queue_day values ('CS', '2026-01-05', 1, 0, 0, 0, 0);
      insert into print_job(id, paper, title, ticket_id, printer_id, facts, state, attempts, copy, asked_by, station, at) values ('j1', 'ticket', 'Nomor antrean B001', 't1', 'p1', '{}', 'confirmed', 1, 0, 'satpam', 'hub', '${issued}');
      insert into command_log values ('lama', 'kiosk.take', 'satpam', 'h', '{}', 1, 4, '${issued}');`);
    old.close();
  }

  test('comes up to this version with what it holds, verifies, and goes on', async () => {
    makeOldest();
    const opened = openDatabase(directory);
    expect(opened.sqlite.pragma('user_version', { simple: true })).toBe(files.length);
    expect(opened.sqlite.prepare('select number from ticket').pluck().all()).toEqual(['B001']);
    expect(verify(opened.sqlite, Buffer.alloc(32))).toMatchObject({ ok: true, events: 4 });
    opened.close();

    const now = openLedger(directory);
    await now.ledger.transact(stamp(), (tx) => register(tx));
    expect(now.ledger.lastSeq).toBe(5);
    expect(now.verify()).toMatchObject({ ok: true, events: 5 });
    now.remove();
  });

  test('a migration that fails halfway leaves the version before it', () => {
    makeOldest();
    const old = new Database(join(directory, databaseFile));
    old.exec('create table case_search(x)');
    old.close();
    expect(() => openDatabase(directory)).toThrow(/case_search/);
    const after = new Database(join(directory, databaseFile));
    expect(after.pragma('user_version', { simple: true })).toBe(1);
    after.exec('drop table case_search');
    after.close();
    openDatabase(directory).close();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { StoredEvent } from '../../domain/events/event-types.ts';
import { makeApply } from '../apply/apply.ts';
import { migrate } from '../migrate.ts';
import { genesisHash, hashEnvelope } from './envelope.ts';
import { SubjectKeys } from './keys.ts';

export type VerifyReport = {
  ok: boolean;
  events: number;
  tables: { name: string; rows: number }[];
  /** The first difference, in Indonesian; undefined when everything agrees. */
  difference?: string;
};

/** Not rebuilt from events: the log itself, its commands and its keys. They have checks of their own. */
const logTables = new Set(['event', 'command_log', 'subject_key']);

type EventRow = {
  seq: number;
  id: string;
  command_id: string;
  subject: string;
  type: string;
  version: number;
  actor: string;
  station: string;
  at: string;
  boot_id: string;
  mono_ms: number;
  payload: string;
  sealed: Buffer | null;
  prev_hash: Buffer;
  hash: Buffer;
};

/**
 * Checks an office's database: the file, the chain without gaps, that every command covers its own
 * events, and that a replay of the log into a fresh database gives **every** table as it is live.
 */
export function verify(live: Database.Database, masterKey: Buffer): VerifyReport {
  const folder = mkdtempSync(join(tmpdir(), 'satu-atap-verify-'));
  const fresh = new Database(join(folder, 'ulang.db'));
  try {
    fresh.pragma('journal_mode = OFF');
    fresh.pragma('synchronous = OFF');
    migrate(fresh);
    return check(live, fresh, masterKey);
  } finally {
    fresh.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(live: Database.Database, fresh: Database.Database, masterKey: Buffer): VerifyReport {
  const file = live.pragma('integrity_check(1)', { simple: true });
  if (file !== 'ok') return failed(0, `Berkas basis data rusak: ${String(file)}`);
  // One snapshot for everything, so that a running office can be verified too.
  live.exec('BEGIN');
  try {
    const replayed = replay(live, fresh, new SubjectKeys(live, masterKey));
    if (replayed.difference !== undefined) return failed(replayed.events, replayed.difference);
    const log = checkCommands(live) ?? checkKeys(live);
    if (log !== undefined) return failed(replayed.events, log);
    const tables: VerifyReport['tables'] = [];
    for (const name of tableNames(fresh)) {
      const compared = compareTable(live, fresh, name);
      if (compared.difference !== undefined) return failed(replayed.events, compared.difference);
      tables.push({ name, rows: compared.rows });
    }
    return { ok: true, events: replayed.events, tables };
  } finally {
    live.exec('COMMIT');
  }
}

function replay(
  live: Database.Database,
  fresh: Database.Database,
  keys: SubjectKeys,
): { events: number; difference?: string } {
  const apply = makeApply(drizzle(fresh), fresh);
  const erased = new Set(
    live
      .prepare<[], { payload: string }>(`select payload from event where type = 'subject.erased'`)
      .all()
      .map(({ payload }) => (JSON.parse(payload) as { subject: string }).subject),
  );
  let previous: Buffer = genesisHash;
  let events = 0;
  fresh.exec('BEGIN');
  for (const row of live.prepare<[], EventRow>('select * from event order by seq').iterate()) {
    events += 1;
    if (row.seq !== events)
      return {
        events,
        difference: `Nomor urut peristiwa bolong: ${events} tidak ada, sesudahnya ${row.seq}.`,
      };
    if (!row.prev_hash.equals(previous))
      return { events, difference: `Rantai putus pada peristiwa ${row.seq} (${row.type}).` };
    const hash = hashEnvelope(previous, {
      seq: row.seq,
      id: row.id,
      commandId: row.command_id,
      subject: row.subject,
      type: row.type,
      version: row.version,
      actor: row.actor,
      station: row.station,
      at: row.at,
      bootId: row.boot_id,
      monoMs: row.mono_ms,
      payload: row.payload,
      sealed: row.sealed,
    });
    if (!hash.equals(row.hash))
      return { events, difference: `Peristiwa ${row.seq} (${row.type}) berubah setelah dicatat.` };
    previous = row.hash;
    let sealed: string | undefined;
    try {
      sealed = row.sealed === null ? undefined : keys.open(row.subject, row.sealed);
    } catch {
      return {
        events,
        difference: `Segel peristiwa ${row.seq} (${row.type}) tidak terbuka: kunci ${row.subject} tidak cocok.`,
      };
    }
    if (row.sealed !== null && sealed === undefined && !erased.has(row.subject)) {
      return {
        events,
        difference: `Kunci ${row.subject} hilang tanpa catatan penghapusan (peristiwa ${row.seq}).`,
      };
    }
    apply({
      seq: row.seq,
      type: row.type,
      subject: row.subject,
      actor: row.actor,
      station: row.station,
      at: row.at,
      payload: JSON.parse(row.payload),
      sealed: sealed === undefined ? undefined : JSON.parse(sealed),
    } as StoredEvent);
  }
  fresh.exec('COMMIT');
  return { events };
}

/** Each event belongs to exactly one remembered command, and each command to its events. */
function checkCommands(live: Database.Database): string | undefined {
  const stray = live
    .prepare<[], { seq: number }>(
      `select e.seq from event e left join command_log c on c.command_id = e.command_id
       where c.command_id is null or e.seq < c.first_seq or e.seq > c.last_seq limit 1`,
    )
    .get();
  if (stray !== undefined) return `Peristiwa ${stray.seq} tidak mempunyai perintah asal.`;
  const wrong = live
    .prepare<[], { command_id: string }>(
      `select c.command_id from command_log c where c.first_seq is not null and
       (select count(*) from event e where e.seq between c.first_seq and c.last_seq and e.command_id = c.command_id) <> c.last_seq - c.first_seq + 1 limit 1`,
    )
    .get();
  return wrong && `Perintah ${wrong.command_id} tidak cocok dengan peristiwanya.`;
}

/** A key without anything it seals, or of an erased subject, is one too many. */
function checkKeys(live: Database.Database): string | undefined {
  const extra = live
    .prepare<[], { subject: string }>(
      `select k.subject from subject_key k where
       not exists (select 1 from event e where e.subject = k.subject and e.sealed is not null)
       or exists (select 1 from event e where e.subject = k.subject and e.type = 'subject.erased') limit 1`,
    )
    .get();
  return extra && `Kunci ${extra.subject} ada padahal tidak semestinya.`;
}

function tableNames(database: Database.Database): string[] {
  return database
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'case_search_%' order by name`,
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !logTables.has(name));
}

function compareTable(
  live: Database.Database,
  fresh: Database.Database,
  name: string,
): { rows: number; difference?: string } {
  const order = orderOf(fresh, name);
  const query = `select ${name === 'case_search' ? 'rowid, text' : '*'} from "${name}" order by ${order}`;
  const replayed = fresh.prepare<[], Record<string, unknown>>(query).iterate();
  let rows = 0;
  for (const row of live.prepare<[], Record<string, unknown>>(query).iterate()) {
    rows += 1;
    const other = replayed.next();
    if (other.done === true)
      return {
        rows,
        difference: `Tabel ${name}: baris ${rows} ada, tetapi tidak dihasilkan catatan peristiwa.`,
      };
    const column = Object.keys(row).find((key) => !same(row[key], other.value[key]));
    if (column !== undefined) {
      replayed.return?.();
      return {
        rows,
        difference: `Tabel ${name}, baris ${rows}, kolom ${column}: isi berbeda dari catatan peristiwa.`,
      };
    }
  }
  if (replayed.next().done !== true) {
    replayed.return?.();
    return {
      rows,
      difference: `Tabel ${name}: ada baris yang hilang (catatan peristiwa menghasilkan lebih dari ${rows}).`,
    };
  }
  return { rows };
}

function orderOf(database: Database.Database, name: string): string {
  if (name === 'case_search') return 'rowid';
  const columns = database
    .prepare<[], { name: string; pk: number }>(`select name, pk from pragma_table_info('${name}')`)
    .all();
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return keys.map((column) => `"${column.name}"`).join(', ');
}

function same(a: unknown, b: unknown): boolean {
  return Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b;
}

function failed(events: number, difference: string): VerifyReport {
  return { ok: false, events, tables: [], difference };
}

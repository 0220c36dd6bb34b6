import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../db/events/verify.ts';
import type { Stamp } from '../../db/events/chain.ts';
import { Ledger, type Transaction } from '../../db/ledger.ts';
import { OfficeClock } from '../../db/office-clock.ts';
import { openDatabase, type OpenedDatabase } from '../../db/open.ts';

export type TestLedger = {
  directory: string;
  opened: OpenedDatabase;
  ledger: Ledger;
  master: Buffer;
  /** What the PC's clock and the disk say; may be changed at any time. */
  world: { wall: number; monotonic: number; free: number };
  verify(): ReturnType<typeof verify>;
  remove(): void;
};

/** A ledger on a real file, with a clock and a disk of the test's own. */
export function openLedger(
  directory = mkdtempSync(join(tmpdir(), 'satu-atap-ledger-')),
  master: Buffer = randomBytes(32),
): TestLedger {
  const world = { wall: Date.parse('2026-11-23T01:00:00.000Z'), monotonic: 0, free: 1e12 };
  const opened = openDatabase(directory);
  let id = 0;
  const ledger = new Ledger(opened.sqlite, {
    clock: new OfficeClock(
      () => world.wall,
      () => world.monotonic,
    ),
    newId: () =>
      `id-${opened.sqlite.prepare<[], number>('select count(*) from event').pluck().get() ?? 0}-${(id += 1)}`,
    masterKey: master,
    freeBytes: () => world.free,
  });
  return {
    directory,
    opened,
    ledger,
    master,
    world,
    verify: () => verify(opened.sqlite, master),
    remove() {
      ledger.close();
      opened.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

let commands = 0;
export function stamp(change: Partial<Stamp> = {}): Stamp {
  commands += 1;
  return {
    commandId: `command-${commands}`,
    procedure: 'uji',
    actor: 'petugas',
    station: 'hub',
    inputHash: 'isi',
    ...change,
  };
}

/** Writes one visitor: an event with a sealed part, a row in a read table, and a key. */
export function register(tx: Transaction, name = 'Budi Setiawan'): string {
  const id = tx.newId();
  tx.append({
    subject: `visit:${id}`,
    type: 'visit.registered',
    payload: { id, day: '2026-11-23', source: 'satpam', purposeId: 'uji', represented: false },
    sealed: {
      name,
      identityNumber: '3602041211870001',
      phone: '081234567890',
      institution: '',
      onBehalfOf: '',
    },
  });
  return id;
}

export function count(
  opened: OpenedDatabase,
  table: 'event' | 'visit' | 'subject_key' | 'command_log',
): number {
  return opened.sqlite.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
}

export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

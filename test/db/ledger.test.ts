import Database from 'better-sqlite3';
import fc from 'fast-check';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile, openReadOnly, setPragmas } from '../../db/open.ts';
import { DomainError } from '../../domain/errors.ts';
import { count, openLedger, register, stamp, type TestLedger } from './kit.ts';

let t: TestLedger;
beforeEach(() => {
  t = openLedger();
});
afterEach(() => t.remove());

const refuse = (): never => {
  throw new DomainError('TIDAK_BOLEH', 'Tidak boleh.');
};

/** How many rows each table of interest has. */
const sizes = () => ({
  event: count(t.opened, 'event'),
  visit: count(t.opened, 'visit'),
  subject_key: count(t.opened, 'subject_key'),
  command_log: count(t.opened, 'command_log'),
});

describe('a command is idempotent', () => {
  test('the same id gives the first answer and does not run again', async () => {
    let runs = 0;
    const once = stamp();
    const work = () => t.ledger.transact(once, (tx) => ((runs += 1), { id: register(tx) }));
    const [first, second] = await Promise.all([work(), work()]);
    expect(second).toEqual(first);
    expect(await work()).toEqual(first);
    expect(runs).toBe(1);
    expect(sizes()).toEqual({ event: 1, visit: 1, subject_key: 1, command_log: 1 });
  });

  test('an answer of nothing is remembered too', async () => {
    const once = stamp();
    expect(await t.ledger.transact(once, () => undefined)).toBeNull();
    expect(await t.ledger.transact(once, refuse)).toBeNull();
  });

  test.each([{ procedure: 'lain' }, { actor: 'orang-lain' }, { inputHash: 'isi lain' }])(
    'used for something else (%o) it is refused',
    async (other) => {
      const once = stamp();
      await t.ledger.transact(once, (tx) => register(tx));
      await expect(t.ledger.transact({ ...once, ...other }, refuse)).rejects.toMatchObject({
        code: 'PERINTAH_BENTROK',
      });
      expect(sizes().event).toBe(1);
    },
  );

  test('a refused command may be tried again with the same id', async () => {
    const once = stamp();
    await expect(t.ledger.transact(once, refuse)).rejects.toMatchObject({ code: 'TIDAK_BOLEH' });
    await t.ledger.transact(once, (tx) => register(tx));
    expect(sizes().event).toBe(1);
    expect(t.verify()).toMatchObject({ ok: true });
  });
});

describe('one batch, one commit', () => {
  test('a refused command leaves nothing, and those beside it are untouched', async () => {
    const before = sizes();
    await expect(
      t.ledger.transact(stamp(), (tx) => (register(tx), register(tx), refuse())),
    ).rejects.toMatchObject({ code: 'TIDAK_BOLEH' });
    expect(sizes()).toEqual(before);
    const results = await Promise.allSettled([
      t.ledger.transact(stamp(), (tx) => register(tx, 'Satu')),
      t.ledger.transact(stamp(), (tx) => (register(tx, 'Dua'), refuse())),
      t.ledger.transact(stamp(), (tx) => register(tx, 'Tiga')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(
      t.opened.sqlite.prepare('select name from visit order by arrived_at, rowid').pluck().all(),
    ).toEqual(['Satu', 'Tiga']);
    expect(t.verify()).toMatchObject({ ok: true, events: 2 });
  });

  test('commands of one batch share one commit', async () => {
    let told = 0;
    t.ledger.onCommit(() => (told += 1));
    await Promise.all(
      Array.from({ length: 20 }, () => t.ledger.transact(stamp(), (tx) => register(tx))),
    );
    expect(told).toBe(1);
    expect(t.ledger.lastSeq).toBe(20);
  });

  test('what is patient goes along with the next command, in the order they came; alone it is not forgotten', async () => {
    const batches: number[] = [];
    t.ledger.onCommit((events) => batches.push(events.length));
    const patient = { patient: true };
    const noted = t.ledger.transact(stamp(), (tx) => register(tx, 'Satu'), patient);
    await Promise.all([noted, t.ledger.transact(stamp(), (tx) => register(tx, 'Dua'))]);
    expect(batches).toEqual([2]);
    await t.ledger.transact(stamp(), (tx) => register(tx, 'Tiga'), patient);
    expect(batches).toEqual([2, 1]);
    await expect(t.ledger.transact(stamp(), refuse, patient)).rejects.toMatchObject({
      code: 'TIDAK_BOLEH',
    });
    expect(t.opened.sqlite.prepare('select name from visit order by rowid').pluck().all()).toEqual([
      'Satu',
      'Dua',
      'Tiga',
    ]);
    expect(t.verify()).toMatchObject({ ok: true, events: 3 });
  });

  test('what waits patiently is on disk when the office closes', async () => {
    const noted = t.ledger.transact(stamp(), (tx) => register(tx), { patient: true });
    t.ledger.close();
    await noted;
    expect(t.verify()).toMatchObject({ ok: true, events: 1 });
  });

  test('the answer comes after the commit: another connection already sees the row', async () => {
    const other = new Database(join(t.directory, databaseFile), { readonly: true });
    let inside = -1;
    const id = await t.ledger.transact(stamp(), (tx) => {
      const made = register(tx);
      inside = other.prepare<[], number>('select count(*) from visit').pluck().get() ?? -1;
      return made;
    });
    expect(inside).toBe(0);
    expect(other.prepare('select id from visit').pluck().all()).toEqual([id]);
    other.close();
  });

  test('when COMMIT itself fails everybody is refused and the next command goes on from before', async () => {
    await t.ledger.transact(stamp(), (tx) => register(tx));
    // A deferred foreign key is checked at COMMIT only.
    t.opened.sqlite.exec(
      'create table induk(id primary key); create table anak(id references induk(id) deferrable initially deferred)',
    );
    const told: number[] = [];
    t.ledger.onCommit((events) => void told.push(events.length));
    const results = await Promise.allSettled([
      t.ledger.transact(stamp(), (tx) => register(tx)),
      t.ledger.transact(
        stamp(),
        (tx) => (t.opened.sqlite.exec(`insert into anak values ('x')`), register(tx)),
      ),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(told).toEqual([]);
    expect(t.ledger.lastSeq).toBe(1);
    expect(sizes()).toEqual({ event: 1, visit: 1, subject_key: 1, command_log: 1 });
    t.opened.sqlite.exec('drop table anak; drop table induk');
    await t.ledger.transact(stamp(), (tx) => register(tx));
    expect(t.verify()).toMatchObject({ ok: true, events: 2 });
  });

  test('a listener that fails neither stops the others nor the ledger', async () => {
    const heard: number[] = [];
    t.ledger.onCommit(() => {
      throw new Error('layar rusak');
    });
    t.ledger.onCommit((events) => void heard.push(events.length));
    await t.ledger.transact(stamp(), (tx) => register(tx));
    await t.ledger.transact(stamp(), (tx) => register(tx));
    expect(heard).toEqual([1, 1]);
  });

  test('what waits at the end is still written; what comes later is refused', async () => {
    const waiting = t.ledger.transact(stamp(), (tx) => register(tx));
    t.ledger.close();
    await waiting;
    await expect(t.ledger.transact(stamp(), (tx) => register(tx))).rejects.toMatchObject({
      code: 'SERVER_BERHENTI',
    });
    expect(sizes().event).toBe(1);
  });

  test('property: numbers are gapless whatever is refused, repeated or sent together', async () => {
    const act = fc.record({
      events: fc.integer({ min: 0, max: 3 }),
      fails: fc.boolean(),
      repeat: fc.boolean(),
      pause: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30 }), async (acts) => {
        const from = t.ledger.lastSeq;
        const running: Promise<unknown>[] = [];
        for (const { events, fails, repeat, pause } of acts) {
          const once = stamp();
          const send = () =>
            t.ledger.transact(
              once,
              (tx) => (
                Array.from({ length: events }, () => register(tx)),
                fails ? refuse() : tx.now
              ),
            );
          running.push(send(), ...(repeat ? [send()] : []));
          if (pause) await Promise.allSettled(running);
        }
        await Promise.allSettled(running);
        const written = acts.reduce((sum, { events, fails }) => sum + (fails ? 0 : events), 0);
        expect(t.ledger.lastSeq).toBe(from + written);
        const seqs = t.opened.sqlite.prepare('select seq from event order by seq').pluck().all();
        expect(seqs).toEqual(Array.from({ length: from + written }, (_, i) => i + 1));
      }),
      { numRuns: 25 },
    );
    expect(t.verify()).toMatchObject({ ok: true });
  });
});

describe('a full disk', () => {
  test('SQLITE_FULL refuses with DISK_PENUH, leaves nothing, and passes when there is room again', async () => {
    await t.ledger.transact(stamp(), (tx) => register(tx));
    const before = sizes();
    const pages = Number(t.opened.sqlite.pragma('page_count', { simple: true }));
    t.opened.sqlite.pragma(`max_page_count = ${pages}`);
    const long = 'x'.repeat(30_000);
    const results = await Promise.allSettled([
      t.ledger.transact(stamp(), (tx) => register(tx, long)),
      t.ledger.transact(stamp(), (tx) => register(tx)),
    ]);
    expect(
      results.map((result) => (result.status === 'rejected' ? result.reason.code : 'tersimpan')),
    ).toEqual(['DISK_PENUH', 'DISK_PENUH']);
    expect(sizes()).toEqual(before);
    t.opened.sqlite.pragma('max_page_count = 1000000');
    await t.ledger.transact(stamp(), (tx) => register(tx, long));
    expect(t.verify()).toMatchObject({ ok: true, events: 2 });
  });

  test('with little room left the command is refused before it runs', async () => {
    t.world.free = 1024 * 1024;
    let ran = false;
    const command = t.ledger.transact(stamp(), (tx) => ((ran = true), register(tx)));
    await expect(command).rejects.toMatchObject({
      code: 'DISK_HAMPIR_PENUH',
      message: expect.stringContaining('administrator'),
    });
    expect(ran).toBe(false);
    t.world.free = 1e12;
    await t.ledger.transact(stamp(), (tx) => register(tx));
  });
});

describe('a clock that is set back', () => {
  test('time goes on by the monotonic clock; the screens can tell', async () => {
    const at = () => t.ledger.transact(stamp(), (tx) => (register(tx), tx.now));
    expect(await at()).toBe('2026-11-23T01:00:00.000Z');
    t.world.wall -= 3_600_000;
    t.world.monotonic += 90_000;
    expect(await at()).toBe('2026-11-23T01:01:30.000Z');
    expect(t.ledger.clock.behindMs()).toBe(3_600_000 + 90_000);
    t.world.wall = Date.parse('2026-11-23T02:00:00.000Z');
    expect(await at()).toBe('2026-11-23T02:00:00.000Z');
    expect(t.ledger.clock.behindMs()).toBe(0);
  });

  test('property: no event is older than the one before it, over restarts too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -100_000_000, max: 100_000_000 }), { maxLength: 20 }),
        async (jumps) => {
          for (const jump of jumps) {
            t.world.wall += jump;
            t.world.monotonic += Math.abs(jump) % 1000;
            await t.ledger.transact(stamp(), (tx) => register(tx));
          }
        },
      ),
      { numRuns: 10 },
    );
    t.ledger.close();
    t.opened.close();
    t = openLedger(t.directory, t.master);
    t.world.wall = 0;
    await t.ledger.transact(stamp(), (tx) => register(tx));
    const times = t.opened.sqlite
      .prepare<[], string>('select at from event order by seq')
      .pluck()
      .all();
    expect(times).toEqual([...times].sort());
    expect(t.ledger.clock.behindMs()).toBeGreaterThan(0);
  });
});

describe('what durability stands on', () => {
  const wanted = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    busy_timeout: 5000,
    trusted_schema: 0,
    secure_delete: 1,
  };
  const read = (sqlite: Database.Database, name: string) => sqlite.pragma(name, { simple: true });

  test.each(Object.entries(wanted))('%s = %s on the writing connection', (name, value) => {
    expect(read(t.opened.sqlite, name)).toBe(value);
  });

  test('a second connection is set the same way, and without it would not be safe', () => {
    const plain = new Database(join(t.directory, databaseFile));
    expect(read(plain, 'synchronous')).not.toBe(2);
    setPragmas(plain);
    expect(read(plain, 'synchronous')).toBe(2);
    plain.close();
    const reading = openReadOnly(t.directory);
    expect(() => reading.exec('delete from event')).toThrow(/readonly/);
    reading.close();
  });
});

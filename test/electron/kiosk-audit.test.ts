/** Every try to leave a public screen reaches the office's own record, once, whatever happens in between. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createKioskAudit } from '../../electron/kiosk-audit.ts';
import { openOffice, type OfficeUnderTest } from '../support/office.ts';
import { createFakeClock } from './fake-clock.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'satu-atap-keluar-')), 'keluar.json');
});

const lost = async (): Promise<never> => {
  throw new TypeError('net::ERR_CONNECTION_REFUSED');
};
function open(way: typeof fetch = fetch) {
  const logged: string[] = [];
  const clock = createFakeClock(Date.UTC(2026, 10, 23, 1));
  const audit = createKioskAudit({
    file,
    origin: office.url,
    fetch: way,
    clock,
    newId: () => crypto.randomUUID(),
    log: (event) => void logged.push(event),
  });
  return { audit, logged, clock };
}

const recorded = (since: number) =>
  office.office.opened.sqlite
    .prepare<[number], { type: string; payload: string }>(
      `select type, payload from event where seq > ? and type like 'station.kiosk-%' order by seq`,
    )
    .all(since)
    .map(({ type, payload }) => [type, JSON.parse(payload) as object]);
const untold = () => JSON.parse(readFileSync(file, 'utf8')) as unknown[];

test('told at once, with what was tried and when', async () => {
  const since = office.office.ledger.lastSeq;
  const { audit } = open();
  await audit.note('wrong-pin');
  await audit.note('left');
  const tried = '2026-11-23T01:00:00.000Z';
  expect(recorded(since)).toEqual([
    ['station.kiosk-refused', { id: 'hub', tried, why: 'wrong-pin' }],
    ['station.kiosk-left', { id: 'hub', tried }],
  ]);
  expect(untold()).toEqual([]);
  const admin = await office.as(
    office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '',
  );
  const { rows } = await admin.ask<{ rows: { summary: string }[] }>('admin.audit', {});
  expect(rows.map(({ summary }) => summary)).toContain('Layar publik ditutup dengan PIN petugas');
});

test('the office is away: kept over a restart, told later, and an answer that got lost changes nothing', async () => {
  const since = office.office.ledger.lastSeq;
  await open(lost).audit.note('locked');
  expect(untold()).toHaveLength(1);
  const answerLost = open(async (...words) => {
    await fetch(...words);
    throw new TypeError('net::ERR_CONNECTION_RESET');
  });
  await answerLost.audit.tellLeftovers();
  expect(untold()).toHaveLength(1);
  await open().audit.tellLeftovers();
  expect(untold()).toEqual([]);
  expect(recorded(since)).toHaveLength(1);
});

test('a hub that does not answer keeps no technician waiting', async () => {
  const { audit, clock } = open(() => new Promise(() => {}));
  let done = false;
  void audit.note('left').then(() => (done = true));
  await clock.pass(1_999);
  expect(done).toBe(false);
  await clock.pass(1);
  expect(done).toBe(true);
});

test('a damaged file, a folder that is gone: the way out stays open', async () => {
  writeFileSync(file, '{"rusak"');
  const since = office.office.ledger.lastSeq;
  await open().audit.note('no-pin');
  expect(recorded(since)).toHaveLength(1);
  file = join(file, 'tidak', 'ada.json');
  const { audit, logged } = open();
  await audit.note('left');
  expect(recorded(since)).toHaveLength(2);
  expect(logged).toContain('kiosk.audit-not-kept');
});

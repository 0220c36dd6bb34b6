/** A PC set far ahead: work goes on, but nothing is closed or destroyed until somebody confirms the date. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServerHealth } from '../../domain/contract/office.ts';
import { startOfficeDay } from '../../server/office-day.ts';
import { openOffice, type Client, type OfficeUnderTest } from '../support/office.ts';
import { complete, kaltimCaseAt } from '../support/walk.ts';

const monday = Date.parse('2026-11-23T02:00:00.000Z');
let now = monday;
let office: OfficeUnderTest;
let caseId: string;
beforeAll(async () => {
  office = await openOffice({ wall: () => now, monotonic: () => performance.now() * 20 });
  caseId = await kaltimCaseAt(office, '4', 'Belum Lengkap');
  await complete(office, caseId, '4', 'tidak-lengkap', { reason: 'Proposal belum ada' });
  const satpam = await office.as('satpam');
  await satpam.do('visit.register', {
    purposeId: 'serah-berkas',
    name: 'Mbah Karto',
    priorityKind: 'lansia',
  });
});
afterAll(() => office.remove());

const admin = (): Promise<Client> =>
  office.as(office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '');
const health = async () => (await admin()).ask<ServerHealth>('admin.health');
const prepare = (sql: string) => office.office.opened.sqlite.prepare(sql).pluck();
const status = () => prepare(`select status from case_file where id = '${caseId}'`).get();
const flags = () => prepare('select count(*) from ticket where priority_kind is not null').get();
const newDay = async () => {
  const said: string[] = [];
  await startOfficeDay(office.office, (words) => said.push(words));
  return said;
};
const waits =
  'the clock jumped ahead: closing by term waits until an administrator confirms the date';

test('an ordinary next day closes the day before', async () => {
  expect((await health()).clockJump).toBeUndefined();
  expect(flags()).toBe(1);
  now += 86_400_000;
  expect(await newDay()).toEqual([]);
  expect(flags()).toBe(0);
  const satpam = await office.as('satpam');
  await satpam.do('visit.register', {
    purposeId: 'serah-berkas',
    name: 'Mbah Karto',
    priorityKind: 'lansia',
  });
});

test('set three months ahead while running: the first trace of it is kept, whatever writes it', async () => {
  now = Date.parse('2027-02-24T02:00:00.000Z');
  const satpam = await office.as('satpam');
  const { number } = await satpam.do<{ number: string }>('visit.register', {
    purposeId: 'pulsa',
    name: 'Budi',
  });
  expect(number).toMatch(/^F\d{3}$/);
  expect(await newDay()).toEqual([waits]);
  expect([status(), flags()]).toEqual(['open', 1]);
  expect(await health()).toMatchObject({
    today: '2027-02-24',
    clockJump: { from: '2026-11-24', to: '2027-02-24' },
  });
  const { warnings } = (await (await fetch(`${office.url}/health`)).json()) as {
    warnings: string[];
  };
  expect(warnings).toEqual(['JAM_MELOMPAT']);
});

test('it outlives a restart, although the record is now full of that date', async () => {
  await office.restart();
  expect(await newDay()).toEqual([waits]);
  expect(status()).toBe('open');
});

test('only the administrator confirms, and only the date that the server has', async () => {
  const cs = await office.as('cs');
  expect(await cs.refusal('admin.confirmClock', { today: '2027-02-24' })).toMatchObject({
    code: 'PERAN_TIDAK_BERHAK',
  });
  expect(
    await (await admin()).refusal('admin.confirmClock', { today: '2026-11-24' }),
  ).toMatchObject({ code: 'TANGGAL_BUKAN_HARI_INI' });
  await (await admin()).do('admin.confirmClock', { today: '2027-02-24' });
  expect((await health()).clockJump).toBeUndefined();
  expect(await newDay()).toEqual(['cases expired: 1 never repaired, 0 never collected']);
  expect([status(), flags()]).toEqual(['expired', 0]);
});

test('a jump across a stop is seen at the start, before anything is written', async () => {
  now = Date.parse('2027-06-07T02:00:00.000Z');
  await office.restart();
  expect((await health()).clockJump).toEqual({ from: '2027-02-24', to: '2027-06-07' });
  expect(office.verify().difference).toBeUndefined();
});

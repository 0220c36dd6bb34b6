import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { QueueConfig } from '../../domain/contract/office.ts';
import type {
  DeskBoard,
  DisplayState,
  TicketIssued,
  TicketView,
} from '../../domain/contract/queue.ts';
import { type Client, openOffice, type OfficeUnderTest } from '../support/office.ts';
import { printed } from '../db/day.ts';

/** 23 November 2026, 10.00 WITA, a Monday. */
const world = { wall: Date.parse('2026-11-23T02:00:00.000Z') };
let office: OfficeUnderTest;
let satpam: Client;
let loket: Client;
let admin: Client;
let adminId: string;

beforeAll(async () => {
  office = await openOffice({ wall: () => world.wall, monotonic: () => 0 });
  adminId = office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '';
  satpam = await office.as('satpam');
  loket = await office.as('loket1', 'loket-1');
  admin = await office.as(adminId);
});
beforeEach(() =>
  setQueue({ dailyQuota: 0, active: true, onHolidays: true, hours: everyDay('00:00', '23:59') }),
);
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

type One = { ticket: TicketView };
const at = (utc: string) => void (world.wall = Date.parse(utc));
const issue = (more: object = {}) =>
  satpam.do<TicketIssued>('queue.issue', { queueId: 'PENDAFTARAN', ...more });
const refuseIssue = (more: object = {}) =>
  satpam.refusal('queue.issue', { queueId: 'PENDAFTARAN', ...more });
const act = (what: string, ticketId: string, more: object = {}) =>
  loket.do<One>(`queue.${what}`, { ticketId, ...more });
const call = () => loket.do<One>('queue.callNext', { counterId: 'loket-1' });
const board = () => loket.ask<DeskBoard>('queue.board', { counterId: 'loket-1' });

function everyDay(open: string, close: string): QueueConfig['hours'] {
  return Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ open, close }]]),
  ) as QueueConfig['hours'];
}

async function setQueue(change: Partial<QueueConfig>): Promise<void> {
  const { queues } = await admin.ask<{ queues: QueueConfig[] }>('admin.config');
  await admin.do('admin.saveQueue', {
    queue: { ...queues.find(({ id }) => id === 'PENDAFTARAN'), ...change },
  });
}

describe('the day of the office', () => {
  test('numbers begin again at midnight WITA, not at midnight UTC', async () => {
    at('2026-11-23T15:58:59.000Z');
    expect([(await issue()).number, (await issue()).number]).toEqual(['C001', 'C002']);
    at('2026-11-23T16:00:00.000Z');
    expect((await board()).day).toBe('2026-11-24');
    expect((await board()).waiting).toEqual([]);
    expect((await issue()).number).toBe('C001');
    at('2026-11-24T00:00:01.000Z');
    expect((await issue()).number).toBe('C002');
  });

  test("yesterday's number can be ended, but neither called, served, recalled nor sent on", async () => {
    at('2026-11-25T15:50:00.000Z');
    const [waiting, inHand] = [await issue(), await issue()];
    await loket.do('queue.callTicket', {
      counterId: 'loket-1',
      ticketId: inHand.ticketId,
      reason: 'untuk diuji',
    });
    at('2026-11-25T16:10:00.000Z');
    const other = { code: 'TIKET_HARI_LAIN', message: expect.stringContaining('Beri nomor baru') };
    expect(
      await loket.refusal('queue.callTicket', {
        counterId: 'loket-1',
        ticketId: waiting.ticketId,
        reason: 'untuk diuji',
      }),
    ).toMatchObject(other);
    expect(await loket.refusal('queue.recall', { ticketId: inHand.ticketId })).toMatchObject(other);
    expect(await loket.refusal('queue.start', { ticketId: inHand.ticketId })).toMatchObject(other);
    expect(
      await loket.refusal('queue.transfer', { ticketId: inHand.ticketId, queueId: 'CS' }),
    ).toMatchObject(other);
    await act('cancel', inHand.ticketId, { reason: 'hari sudah lewat' });
    expect((await call()).ticket).toBeUndefined();
    await expect(
      office.client().ask('display.follow', { ticketId: waiting.ticketId }),
    ).rejects.toMatchObject({ code: 'TIKET_TIDAK_ADA' });
    expect((await office.client().ask<DisplayState>('display.state')).calls).toEqual([]);
  });
});

describe('hours and quota', () => {
  test('outside the hours: refused with the hours; an officer with a reason may, and it is kept', async () => {
    await setQueue({ hours: everyDay('08:00', '15:30') });
    at('2026-11-26T07:30:00.000Z');
    expect(await refuseIssue()).toMatchObject({
      code: 'DI_LUAR_JAM',
      message: expect.stringContaining('pukul 08.00–15.30'),
    });
    at('2026-11-26T07:29:59.000Z');
    world.wall += 24 * 3_600_000;
    await issue();
    world.wall += 1000;
    expect((await refuseIssue()).code).toBe('DI_LUAR_JAM');
    const { ticketId } = await issue({ overrideReason: 'tamu dari luar kota' });
    // Kept sealed: an officer's own words may name somebody.
    const kept = office.office.opened.sqlite
      .prepare<[string], Buffer>(
        `select sealed from event where subject = ? and type = 'ticket.issued'`,
      )
      .pluck()
      .get(`ticket:${ticketId}`);
    const words = office.office.ledger.keys.open(`ticket:${ticketId}`, kept as Buffer);
    expect(JSON.parse(words ?? '')).toEqual({ overrideReason: 'tamu dari luar kota' });
  });

  test('a holiday is closed unless the queue works on holidays', async () => {
    await setQueue({ onHolidays: false });
    at('2026-12-25T02:00:00.000Z');
    expect(await refuseIssue()).toMatchObject({
      code: 'DI_LUAR_JAM',
      message: expect.stringContaining('tidak buka hari ini'),
    });
    await setQueue({ onHolidays: true });
    expect((await issue()).number).toBe('C001');
  });

  test('the quota: the last number of the day goes to one of ten who ask at once', async () => {
    at('2026-12-28T02:00:00.000Z');
    await setQueue({ dailyQuota: 3 });
    await issue();
    await issue();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => issue()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refuseIssue()).toMatchObject({
      code: 'KUOTA_HABIS',
      message: expect.stringContaining('(3 nomor)'),
    });
    expect((await board()).queues[0]).toMatchObject({ quotaLeft: 0, open: false });
    expect((await issue({ overrideReason: 'rombongan dinas' })).number).toBe('C004');
  });

  test('a queue that is switched off gives no number, whatever the reason, and takes nobody in', async () => {
    at('2026-12-29T02:00:00.000Z');
    await setQueue({ active: false });
    expect((await refuseIssue({ overrideReason: 'alasan apa pun' })).code).toBe(
      'ANTREAN_TIDAK_AKTIF',
    );
    const { ticketId } = await satpam.do<TicketIssued>('queue.issue', { queueId: 'CS' });
    const cs = await office.as('cs', 'cs-1');
    await cs.do('queue.callNext', { counterId: 'cs-1' });
    expect((await cs.refusal('queue.transfer', { ticketId, queueId: 'PENDAFTARAN' })).code).toBe(
      'ANTREAN_TIDAK_AKTIF',
    );
    expect((await cs.ask<DeskBoard>('queue.board', { counterId: 'cs-1' })).current?.state).toBe(
      'called',
    );
  });
});

test('waiting, walking and serving are measured apart', async () => {
  at('2027-01-04T02:00:00.000Z');
  const { ticketId } = await issue();
  world.wall += 300_000;
  await call();
  world.wall += 20_000;
  await act('recall', ticketId);
  world.wall += 25_000;
  await act('start', ticketId);
  world.wall += 612_000;
  const { ticket } = await act('finish', ticketId);
  expect(ticket).toMatchObject({
    state: 'done',
    issuedAt: '2027-01-04T02:00:00.000Z',
    endedAt: '2027-01-04T02:15:57.000Z',
  });
  const row = office.office.opened.sqlite
    .prepare('select waiting_seconds, walking_seconds, serving_seconds from ticket where id = ?')
    .get(ticketId);
  expect(row).toEqual({ waiting_seconds: 300, walking_seconds: 25, serving_seconds: 612 });
});

test('a reprint is marked on the paper, and the original stays what it was', async () => {
  at('2027-01-05T02:00:00.000Z');
  const { ticketId, printJobId } = await issue();
  const again = await act('reprint', ticketId).then(
    (answer) => answer as unknown as { printJobId: string },
  );
  await printed(office);
  const rows = office.office.opened.sqlite
    .prepare(
      "select id, title, copy, state, json_extract(facts, '$.copy') as marked from print_job where ticket_id = ? order by at, copy",
    )
    .all(ticketId);
  expect(rows).toEqual([
    { id: printJobId, title: 'Nomor antrean C001', copy: 0, state: 'confirmed', marked: null },
    {
      id: again.printJobId,
      title: 'Nomor antrean C001 (salinan)',
      copy: 1,
      state: 'confirmed',
      marked: 1,
    },
  ]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskBoard, TicketIssued, TicketView } from '../../domain/contract/queue.ts';
import type { QueueConfig } from '../../domain/contract/office.ts';
import { type Client, openOffice, type OfficeUnderTest } from '../support/office.ts';

/** 23 November 2026, 10.00 WITA, a Monday. */
const world = { wall: Date.parse('2026-11-23T02:00:00.000Z') };
let office: OfficeUnderTest;
let satpam: Client;
let loket1: Client;
let loket2: Client;
let admin: Client;

beforeAll(async () => {
  office = await openOffice({ wall: () => world.wall, monotonic: () => 0 });
  satpam = await office.as('satpam');
  loket1 = await office.as('loket1', 'loket-1');
  loket2 = await office.as('loket2', 'loket-2');
  admin = await office.as(
    office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '',
  );
});
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

type One = { ticket: TicketView };
const later = (seconds: number) => void (world.wall += seconds * 1000);
const issue = (more: object = {}) =>
  satpam.do<TicketIssued>('queue.issue', { queueId: 'PENDAFTARAN', ...more });
const next = (client = loket1, counterId = 'loket-1') =>
  client.do<Partial<One>>('queue.callNext', { counterId });
const act = (what: string, ticketId: string, more: object = {}) =>
  loket1.do<One>(`queue.${what}`, { ticketId, ...more });
const board = (counterId = 'loket-1') => loket1.ask<DeskBoard>('queue.board', { counterId });

/** Serves whoever is next to the end and says the number and why it was next. */
async function serve(): Promise<string | undefined> {
  const { ticket } = await next();
  if (ticket === undefined) return undefined;
  await act('start', ticket.id);
  await act('finish', ticket.id);
  return `${ticket.number} ${ticket.why?.code}`;
}

async function serveAll(): Promise<string[]> {
  const all: string[] = [];
  for (let one = await serve(); one !== undefined; one = await serve()) all.push(one);
  return all;
}

async function setQueue(change: Partial<QueueConfig>, id = 'PENDAFTARAN'): Promise<void> {
  const { queues } = await admin.ask<{ queues: QueueConfig[] }>('admin.config');
  await admin.do('admin.saveQueue', {
    queue: { ...queues.find((queue) => queue.id === id), ...change },
  });
}

/** The next office day at 10.00, so that each test begins with an empty queue at number 1. */
async function newDay(): Promise<void> {
  later(24 * 3600);
  await setQueue({ priority: { mode: 'always-first', guard: 3 }, dailyQuota: 0, active: true });
}

describe('two counters', () => {
  test('pressing next at once never get the same number, a hundred times over', async () => {
    await newDay();
    const called: string[] = [];
    for (let round = 0; round < 100; round += 1) {
      await issue();
      if (round % 3 === 0) await issue();
      const pair = await Promise.all([next(), next(loket2, 'loket-2')]);
      const tickets = pair.flatMap(({ ticket }) => ticket ?? []);
      expect(tickets.length).toBeGreaterThan(0);
      called.push(...tickets.map(({ number }) => number));
      for (const { id } of tickets) {
        await act('start', id);
        await act('finish', id);
      }
    }
    called.push(...(await serveAll()).map((line) => line.split(' ')[0] as string));
    expect(called).toHaveLength(134);
    expect(new Set(called).size).toBe(134);
  });

  test('and one and the same chosen number goes to one of them only', async () => {
    await newDay();
    const { ticketId } = await issue();
    const choose = (client: Client, counterId: string) =>
      client.do<One>('queue.callTicket', { counterId, ticketId, reason: 'sudah ditunggu' });
    const results = await Promise.allSettled([
      choose(loket1, 'loket-1'),
      choose(loket2, 'loket-2'),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      code: 'TIKET_KEADAAN_SALAH',
    });
    await act('cancel', ticketId, { reason: 'uji selesai' });
  });

  test('a busy counter calls nobody; the other one may', async () => {
    await newDay();
    await issue();
    await issue();
    const { ticket } = await next();
    expect(await loket1.refusal('queue.callNext', { counterId: 'loket-1' })).toMatchObject({
      code: 'LOKET_MASIH_MELAYANI',
      message: expect.stringContaining(ticket?.number ?? '?'),
    });
    expect((await next(loket2, 'loket-2')).ticket?.number).toBe('C002');
  });
});

describe('who is next', () => {
  test('priority first, three in a row at most, each with its reason', async () => {
    await newDay();
    for (let n = 0; n < 3; n += 1) await issue();
    for (let n = 0; n < 5; n += 1) await issue({ priorityKind: 'lansia' });
    const { waiting } = await board();
    expect(waiting[0]).toMatchObject({
      number: 'C004',
      priorityKind: 'lansia',
      why: { code: 'prioritas', sentence: 'prioritas didahulukan' },
    });
    const order = [
      'C004 prioritas',
      'C005 prioritas',
      'C006 prioritas',
      'C001 giliran-umum',
      'C007 prioritas',
      'C008 prioritas',
      'C002 urutan',
      'C003 urutan',
    ];
    expect(waiting.map(({ number, why }) => `${number} ${why?.code}`)).toEqual(order);
    expect(await serveAll()).toEqual(order);
  });

  test('one in three for priority', async () => {
    await newDay();
    await setQueue({ priority: { mode: 'one-in', n: 3 } });
    for (let n = 0; n < 4; n += 1) await issue();
    await issue({ priorityKind: 'hamil' });
    expect(await serveAll()).toEqual([
      'C001 urutan',
      'C002 urutan',
      'C005 giliran-prioritas',
      'C003 urutan',
      'C004 urutan',
    ]);
  });

  test('a chosen number is called out of order, and that is on the record', async () => {
    await newDay();
    await issue();
    const { ticketId } = await issue();
    const { ticket } = await loket1.do<One>('queue.callTicket', {
      counterId: 'loket-1',
      ticketId,
      reason: 'berkas sudah disiapkan',
    });
    expect(ticket.why).toEqual({ code: 'dipilih-petugas', sentence: 'dipilih petugas' });
    const { rows } = await admin.ask<{ rows: { type: string; actorName: string }[] }>(
      'admin.audit',
      { subject: `ticket:${ticketId}` },
    );
    expect(rows[0]).toMatchObject({ type: 'ticket.called', actorName: 'Siti Rahmawati' });
    await act('start', ticketId);
    await act('finish', ticketId);
    await serveAll();
  });
});

describe('somebody who does not come', () => {
  test('is called three times, then missed; back late, three numbers go before', async () => {
    await newDay();
    const first = await issue();
    for (let n = 0; n < 5; n += 1) await issue();
    expect((await next()).ticket?.id).toBe(first.ticketId);
    expect(await loket1.refusal('queue.noShow', { ticketId: first.ticketId })).toMatchObject({
      code: 'BELUM_TIGA_KALI',
    });
    expect((await act('recall', first.ticketId)).ticket.calls).toBe(2);
    expect((await act('recall', first.ticketId)).ticket.calls).toBe(3);
    expect(await loket1.refusal('queue.recall', { ticketId: first.ticketId })).toMatchObject({
      code: 'SUDAH_TIGA_KALI',
    });
    await act('noShow', first.ticketId);
    expect((await board()).missed.map(({ number }) => number)).toEqual(['C001']);
    await act('returnLate', first.ticketId);
    expect((await board()).waiting.find(({ number }) => number === 'C001')).toMatchObject({
      afterNumbers: 3,
      calls: 0,
    });
    expect(await serveAll()).toEqual([
      'C002 urutan',
      'C003 urutan',
      'C004 urutan',
      'C001 kembali-terlambat',
      'C005 urutan',
      'C006 urutan',
    ]);
  });
});

describe('sent on to another queue', () => {
  test('gets a number there and goes first, with the note; the old number is over', async () => {
    await newDay();
    const cs = await office.as('cs', 'cs-1');
    later(60);
    const early = await satpam.do<{ ticketId: string; visitId: string }>('visit.register', {
      purposeId: 'serah-berkas',
      name: 'Budi',
    });
    later(60);
    await issue();
    await cs.do('queue.callNext', { counterId: 'cs-1' });
    await cs.do('queue.start', { ticketId: early.ticketId });
    later(300);
    const { ticket } = await cs.do<One>('queue.transfer', {
      ticketId: early.ticketId,
      queueId: 'PENDAFTARAN',
      note: 'berkas lengkap',
    });
    expect(ticket).toMatchObject({
      number: 'C002',
      state: 'waiting',
      visitId: early.visitId,
    });
    // What a colleague wrote may name a person: the board shows it, a remembered answer does not.
    expect(ticket.note).toBeUndefined();
    const { waiting } = await loket1.ask<{ waiting: { id: string; note?: string }[] }>(
      'queue.board',
      { counterId: 'loket-1' },
    );
    expect(waiting.find(({ id }) => id === ticket.id)?.note).toBe('berkas lengkap');
    expect(
      await cs.refusal('queue.transfer', { ticketId: early.ticketId, queueId: 'PENDAFTARAN' }),
    ).toMatchObject({ code: 'TIKET_KEADAAN_SALAH' });
    const last = await issue();
    await loket1.do('queue.callTicket', {
      counterId: 'loket-1',
      ticketId: last.ticketId,
      reason: 'untuk diuji',
    });
    expect(
      await loket1.refusal('queue.transfer', { ticketId: last.ticketId, queueId: 'PENDAFTARAN' }),
    ).toMatchObject({ code: 'TIKET_ANTREAN_SAMA' });
    await act('transfer', last.ticketId, { queueId: 'CS', first: false });
    expect(await serveAll()).toEqual(['C002 urutan', 'C001 urutan']);
    expect(await cs.ask<DeskBoard>('queue.board', { counterId: 'cs-1' })).toMatchObject({
      waiting: [{ number: 'B002' }],
    });
  });
});

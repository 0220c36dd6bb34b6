import { request } from 'node:http';
import { hostname } from 'node:os';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OpenLines } from '../../server/http/open-lines.ts';
import { type Client, openOffice, type OfficeUnderTest } from '../support/office.ts';
import { Listener } from './sse.ts';

let office: OfficeUnderTest;
let satpam: Client;
let loket: Client;
let lines: Listener[];
beforeEach(async () => {
  office = await openOffice();
  satpam = await office.as('satpam');
  loket = await office.as('loket1', 'loket-1');
  lines = [];
});
afterEach(async () => {
  for (const line of lines) line.close();
  await office.remove();
});

async function listen(options: Parameters<typeof Listener.open>[1] = {}): Promise<Listener> {
  const line = await Listener.open(office.url, options);
  lines.push(line);
  return line;
}

const issue = () =>
  satpam.do<{ ticketId: string; number: string }>('queue.issue', { queueId: 'PENDAFTARAN' });
const lastSeq = () => office.office.ledger.lastSeq;
const caughtUp = (line: Listener) => line.until(() => (line.changes.at(-1)?.seq ?? 0) >= lastSeq());

async function serve(ticketId: string): Promise<void> {
  await loket.do('queue.start', { ticketId });
  await loket.do('queue.finish', { ticketId });
}

test('changes come in the order they were committed, each saying which screens care', async () => {
  const line = await listen();
  const { ticketId } = await issue();
  await loket.do('queue.callNext', { counterId: 'loket-1' });
  await serve(ticketId);
  await Promise.all(Array.from({ length: 20 }, issue));
  await caughtUp(line);
  const seqs = line.changes.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  expect(line.heard.flatMap(({ id }) => id ?? [])).toEqual(seqs.map(String));
  expect(line.changes.every(({ topics }) => topics.length > 0)).toBe(true);
  expect(
    line.changes.some(({ topics }) =>
      ['queue', 'display', 'queue:PENDAFTARAN'].every((topic) => topics.includes(topic)),
    ),
  ).toBe(true);
});

test('fifty displays each hear each call exactly once, in order, the second call of a number too', async () => {
  await Promise.all(Array.from({ length: 50 }, () => listen()));
  const wanted: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    const { ticketId, number } = await issue();
    await loket.do('queue.callNext', { counterId: 'loket-1' });
    await loket.do('queue.recall', { ticketId });
    wanted.push(`${number} ke-1`, `${number} ke-2`);
    await serve(ticketId);
  }
  await Promise.all(lines.map(caughtUp));
  for (const line of lines) {
    const calls = line.changes.flatMap(({ call }) =>
      call === undefined ? [] : [call as { number: string; nth?: number }],
    );
    expect(calls.map(({ number, nth }) => `${number} ke-${nth}`)).toEqual(wanted);
  }
});

test('calls pressed at the same moment at two counters are both heard', async () => {
  const line = await listen();
  const other = await office.as('loket2', 'loket-2');
  await Promise.all([issue(), issue()]);
  await Promise.all([
    loket.do('queue.callNext', { counterId: 'loket-1' }),
    other.do('queue.callNext', { counterId: 'loket-2' }),
  ]);
  await caughtUp(line);
  expect(line.changes.flatMap(({ call }) => call?.number ?? []).sort()).toEqual(['C001', 'C002']);
});

test.each(['lastEventId', 'header'] as const)(
  'a screen that comes back (%s) is told to reload everything, and old calls are not spoken again',
  async (way) => {
    const line = await listen();
    await issue();
    await caughtUp(line);
    const seen = line.heard.findLast(({ id }) => id !== undefined)?.id ?? '';
    line.close();
    await loket.do('queue.callNext', { counterId: 'loket-1' });
    const back = await listen({ [way]: seen });
    await caughtUp(back);
    expect(back.changes).toEqual([{ seq: lastSeq(), topics: ['all'] }]);
    const upToDate = await listen({ [way]: String(lastSeq()) });
    await issue();
    await caughtUp(upToDate);
    expect(upToDate.changes.flatMap(({ topics }) => topics)).not.toContain('all');
  },
);

test('after a restart of the server too, even with a number from the future (another data folder)', async () => {
  const line = await listen();
  await issue();
  await caughtUp(line);
  const seen = String(line.changes.at(-1)?.seq);
  await office.restart();
  satpam = await office.as('satpam');
  await issue();
  const back = await listen({ lastEventId: seen });
  await back.until(() => back.changes.length > 0);
  expect(back.changes[0]).toMatchObject({ topics: ['all'] });
  const confused = await listen({ lastEventId: '999999999' });
  await confused.until(() => confused.changes.length > 0);
  expect(confused.changes[0]).toEqual({ seq: lastSeq(), topics: ['all'] });
});

test('no personal data in any byte', async () => {
  const line = await listen();
  const secrets = {
    name: 'Budi Setiawan Prasetyo',
    identityNumber: '3602041211870001',
    phone: '081234567890',
    institution: 'CV Rahasia Jaya',
  };
  const { ticketId, visitId } = await satpam.do<{ ticketId: string; visitId: string }>(
    'visit.register',
    { purposeId: 'serah-berkas', identityKind: 'ktp', priorityKind: 'lansia', ...secrets },
  );
  const cs = await office.as('cs', 'cs-1');
  await cs.do('queue.callTicket', {
    counterId: 'cs-1',
    ticketId,
    reason: 'dipanggil atas nama Prasetyo',
  });
  await cs.do('queue.start', { ticketId });
  const { caseId } = await cs.do<{ caseId: string }>('case.open', {
    sopId: 'kaltim-rekomendasi-pameran',
    ticketId,
    applicant: { identityKind: 'ktp', ...secrets },
  });
  await cs.do('case.addNote', { caseId, text: 'Prasetyo menelepon dari 081234567890' });
  await cs.do('case.reveal', { caseId, purpose: 'menelepon Prasetyo' });
  await cs.do('queue.transfer', { ticketId, queueId: 'PENDAFTARAN', note: 'Pak Prasetyo' });
  await satpam.do('visit.leave', { visitId });
  await caughtUp(line);
  expect(line.bytes).toContain(`case:${caseId}`);
  for (const secret of [
    'Budi',
    'Prasetyo',
    '3602041211870001',
    '081234567890',
    'Rahasia',
    'lansia',
    'menelepon',
    '123456"',
  ])
    expect(line.bytes).not.toContain(secret);
});

test('a device that is not paired hears nothing', async () => {
  const { port } = new URL(office.url);
  const answer = await new Promise<{ status: number | undefined; body: string }>((resolve) => {
    const asked = request(
      `${office.url}/stream`,
      { headers: { host: `${hostname().toLowerCase()}:${port}` } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode, body }));
      },
    );
    asked.end();
  });
  expect(answer.status).toBe(403);
  expect(answer.body).toContain('PERANGKAT_BELUM_DIPASANGKAN');
});

test('a device that the administrator removes is cut off at once; the others hear on', async () => {
  const users = await office.client().ask<{ id: string; roles: string[] }[]>('auth.users');
  const admin = await office.as(users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
  const { stationId, code } = await admin.do<{ stationId: string; code: string }>(
    'admin.addStation',
    { name: 'Layar lobi', kind: 'display' },
  );
  const display = office.client();
  await display.do('auth.pairStation', { code });
  const line = await listen({ cookie: display.cookie });
  const hub = await listen();
  await issue();
  await Promise.all([caughtUp(line), caughtUp(hub)]);
  await admin.do('admin.removeStation', { stationId });
  await expect.poll(() => line.ended).toBe(true);
  await caughtUp(hub);
  expect(hub.ended).toBe(false);
});

test('a screen that reads nothing is let go; the others get every byte', () => {
  const lines = new OpenLines();
  const asleep = new PassThrough();
  const awake = new PassThrough();
  let read = 0;
  awake.on('data', (part: Buffer) => (read += part.length));
  lines.add(asleep, 'layar-1');
  lines.add(awake, 'layar-2');
  const text = 'x'.repeat(8 * 1024);
  for (let n = 0; n < 100; n += 1) {
    lines.send(text);
    awake.read();
  }
  expect(asleep.destroyed).toBe(true);
  expect(awake.destroyed).toBe(false);
  awake.end();
  return expect.poll(() => read).toBe(100 * text.length);
});

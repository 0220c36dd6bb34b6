import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFile } from '../../db/open.ts';
import { purgePriorityDays } from '../../server/office-day.ts';
import type { Client } from '../support/office.ts';
import { aDay, complete, printed } from './day.ts';

let day: Awaited<ReturnType<typeof aDay>>;
let admin: Client;
let now = Date.parse('2026-11-23T02:00:00.000Z');
beforeAll(async () => {
  day = await aDay({ wall: () => now });
  const userId =
    day.office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '';
  admin = await day.office.as(userId);
});
afterAll(() => day.office.remove());

const erase = (subject: string) =>
  admin.do<{ erased: string[] }>('admin.eraseSubject', {
    subject,
    reason: 'permintaan-pemilik-data',
  });
const sqlite = () => day.office.office.opened.sqlite;
const row = (sql: string, ...values: unknown[]) =>
  sqlite()
    .prepare<unknown[], Record<string, unknown>>(sql)
    .get(...values);
const hasKey = (subject: string) =>
  row('select 1 as one from subject_key where subject = ?', subject) !== undefined;

/** Which of the database's own files still hold these bytes. */
function filesWith(text: string): string[] {
  const { directory } = day.office;
  const bytes = [Buffer.from(text), Buffer.from(text.toLowerCase())];
  return readdirSync(directory)
    .filter((name) => name.startsWith(databaseFile))
    .filter((name) => bytes.some((each) => readFileSync(join(directory, name)).includes(each)));
}

describe('a case', () => {
  test('is not erased while it runs', async () => {
    expect(
      await admin.refusal('admin.eraseSubject', {
        subject: `case:${day.caseId}`,
        reason: 'permintaan-pemilik-data',
      }),
    ).toMatchObject({
      code: 'BERKAS_MASIH_BERJALAN',
      message: expect.stringContaining('Selesaikan'),
    });
    expect(hasKey(`case:${day.caseId}`)).toBe(true);
  });

  test('once closed, its key, its rows and its bytes are gone, with its visit; the log stays whole', async () => {
    const subject = `case:${day.withdrawn}`;
    sqlite().pragma('wal_checkpoint(TRUNCATE)');
    expect(filesWith('Ratna Kumala')).toEqual([databaseFile]);
    const before = day.office.office.ledger.lastSeq;
    const { erased } = await erase(subject);
    expect(erased).toEqual([subject, expect.stringMatching(/^visit:/)]);
    // What was written about the visit's numbers goes along.
    const numbers = sqlite()
      .prepare<[number], { subject: string }>(
        `select subject from event where seq > ? and type = 'subject.erased' and subject like 'ticket:%'`,
      )
      .all(before)
      .map(({ subject: ticketSubject }) => ticketSubject);
    expect(numbers.length).toBeGreaterThan(0);
    expect(day.office.office.ledger.lastSeq).toBe(before + erased.length + numbers.length);
    for (const each of [...erased, ...numbers]) expect(hasKey(each)).toBe(false);
    expect(
      row('select applicant, checklist, closed_reason from case_file where id = ?', day.withdrawn),
    ).toEqual({ applicant: '{}', checklist: '[]', closed_reason: null });
    expect(
      row(
        'select count(*) as n from case_step where case_id = ? and reason is not null',
        day.withdrawn,
      ),
    ).toEqual({ n: 0 });
    expect(
      row(`select count(*) as n from print_job where case_id = ? and facts <> '{}'`, day.withdrawn),
    ).toEqual({ n: 0 });
    expect(row(`select count(*) as n from case_search where case_search match 'ratna'`)).toEqual({
      n: 0,
    });
    expect(filesWith('Ratna Kumala')).toEqual([]);
    expect(filesWith('kumala')).toEqual([]);
    expect(day.office.verify()).toMatchObject({ ok: true });
  });

  test('nothing personal can be written to it again', async () => {
    const subject = `case:${day.withdrawn}`;
    expect(
      await admin.refusal('admin.eraseSubject', { subject, reason: 'salah-catat' }),
    ).toMatchObject({ code: 'DATA_SUDAH_DIHAPUS' });
    expect(
      await day.cs.refusal('case.addNote', { caseId: day.withdrawn, text: 'Ratna datang lagi' }),
    ).toMatchObject({ code: 'DATA_SUDAH_DIHAPUS' });
    expect(
      await day.cs.refusal('case.printPaper', { caseId: day.withdrawn, paper: 'process-sheet' }),
    ).toMatchObject({ code: 'DATA_SUDAH_DIHAPUS' });
    expect(hasKey(subject)).toBe(false);
    expect(day.office.verify()).toMatchObject({ ok: true });
  });

  test('its papers are gone and its page still opens', async () => {
    const { papers } = await day.cs.ask<{ papers: { id: string }[]; applicant: { name: string } }>(
      'case.get',
      { caseId: day.withdrawn },
    );
    for (const { id } of papers) {
      const response = await fetch(`${day.office.url}/papers/${id}.pdf`, {
        headers: { cookie: day.cs.cookie },
      });
      expect(response.status).toBe(410);
    }
    expect(await admin.ask('admin.audit', { subject: `case:${day.withdrawn}` })).toMatchObject({
      rows: expect.arrayContaining([
        expect.objectContaining({ type: 'subject.erased', summary: 'Data pribadi dihapus' }),
      ]),
    });
  });

  test('a received case leaves neither receipt facts nor notes nor names behind', async () => {
    await complete(await day.office.as('verifikasi'), day.caseId, 'permohonan-baru', {
      reason: 'Budi Setiawan Prasetyo mengurungkan niat',
    });
    await printed(day.office);
    // The number that was sent on to the registration counter still runs.
    expect(
      await admin.refusal('admin.eraseSubject', {
        subject: `case:${day.caseId}`,
        reason: 'masa-simpan-habis',
      }),
    ).toMatchObject({ code: 'TAMU_MASIH_DILAYANI' });
    const { current } = await day.loket.ask<{ current: { id: string } }>('queue.board', {
      counterId: 'loket-1',
    });
    await day.loket.do('queue.start', { ticketId: current.id });
    await day.loket.do('queue.finish', { ticketId: current.id });
    await erase(`case:${day.caseId}`);
    expect(row('select text from case_note where case_id = ?', day.caseId)).toEqual({ text: '' });
    for (const trace of [
      'Budi Setiawan Prasetyo',
      '3602041211870001',
      '081234567890',
      'Sari Kuasa',
      'prasetyo',
    ])
      expect([trace, filesWith(trace)]).toEqual([trace, []]);
    expect(day.office.verify()).toMatchObject({ ok: true });
  });
});

describe('a visit', () => {
  test('refused at the door: name and reason go, the row stays', async () => {
    await erase(`visit:${day.refused}`);
    expect(row('select name, phone, refused_reason from visit where id = ?', day.refused)).toEqual({
      name: '',
      phone: '',
      refused_reason: '',
    });
    expect(filesWith('Agus Salim')).toEqual([]);
    expect(day.office.verify()).toMatchObject({ ok: true });
  });

  test('is not erased while its number runs', async () => {
    const subject = `visit:${day.priority.visitId}`;
    expect(
      await admin.refusal('admin.eraseSubject', { subject, reason: 'salah-catat' }),
    ).toMatchObject({ code: 'TAMU_MASIH_DILAYANI', message: expect.stringContaining('F001') });
  });

  test.each(['visit', 'case'])('an unknown %s is refused', async (kind) => {
    const { code } = await admin.refusal('admin.eraseSubject', {
      subject: `${kind}:${crypto.randomUUID()}`,
      reason: 'salah-catat',
    });
    expect(code).toMatch(/_TIDAK_ADA$/);
  });
});

test('who needed priority is forgotten once the day is over, on disk too', async () => {
  const kind = () =>
    row('select priority, priority_kind from ticket where id = ?', day.priority.ticketId);
  await purgePriorityDays(day.office.office);
  expect(kind()).toEqual({ priority: 1, priority_kind: 'membawa-anak' });
  expect(filesWith('membawa-anak').length).toBeGreaterThan(0);
  expect(hasKey('priority-day:2026-11-23')).toBe(true);
  now += 24 * 3_600_000;
  await purgePriorityDays(day.office.office);
  expect(kind()).toEqual({ priority: 1, priority_kind: null });
  expect(hasKey('priority-day:2026-11-23')).toBe(false);
  expect(filesWith('membawa-anak')).toEqual([]);
  expect(day.office.verify()).toMatchObject({ ok: true });
});

test('only an administrator may erase', async () => {
  expect(
    await day.cs.refusal('admin.eraseSubject', {
      subject: `visit:${day.refused}`,
      reason: 'salah-catat',
    }),
  ).toMatchObject({ code: 'PERAN_TIDAK_BERHAK' });
});

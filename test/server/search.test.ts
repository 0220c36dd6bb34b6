import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identitySql, searchSql } from '../../db/case/case-search.ts';
import { complete, tickAll } from '../db/day.ts';
import { addDays } from '../../domain/calendar/office-time.ts';
import type { CasePage } from '../../domain/contract/case-view.ts';
import {
  openKaltimCase,
  openOffice,
  type Client,
  type OfficeUnderTest,
} from '../support/office.ts';

let office: OfficeUnderTest;
let cs: Client;
const ids: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  for (const name of ['Sulastri Wijaya', 'Sulastri Putri', 'Andi Saputra']) {
    const opened = await openKaltimCase(office, name);
    cs = opened.cs;
    ids.push(opened.caseId);
    await cs.do('queue.finish', { ticketId: opened.ticketId });
  }
});
afterAll(() => office.remove());

const names = async (input: object) =>
  (await cs.ask<CasePage>('case.search', input)).rows.map(({ applicantName }) => applicantName);

test('by the beginning of any word, newest first, in any state', async () => {
  expect(await names({ text: 'sulas' })).toEqual(['Sulastri Putri', 'Sulastri Wijaya']);
  expect(await names({ text: 'wij SULA' })).toEqual(['Sulastri Wijaya']);
  expect(await names({ text: 'B-000003' })).toEqual(['Andi Saputra']);
});

test('a name with an apostrophe or an accent, however it is typed', async () => {
  const renamed = async (index: number, name: string, institution: string) => {
    const { applicant } = await cs.ask<{ applicant: object }>('case.get', { caseId: ids[index] });
    await cs.do('case.editApplicant', {
      caseId: ids[index],
      applicant: { ...applicant, name, institution },
    });
  };
  expect(await names({ text: 'b-00000' })).toHaveLength(3);
  await renamed(2, 'Ma’ruf Zoë', "CV. Bahari Jum'at");
  for (const text of [
    'maruf',
    "ma'ruf",
    'ma ruf',
    'Ma’r',
    'zoe',
    'Zoë',
    'Zoe\u0308',
    'CV. Bahari',
    'jumat b',
  ])
    expect(await names({ text }), text).toEqual(['Ma’ruf Zoë']);
  expect(await names({ text: 'andi' })).toEqual([]);
  await renamed(2, 'Andi Saputra', '');
  expect(await names({ text: 'maruf' })).toEqual([]);
});

test('a state narrows the search itself, not the first hits of it', async () => {
  await cs.do('case.withdraw', { caseId: ids[0], reason: 'pemohon membatalkan' });
  expect(await names({ text: 'sulas', status: 'withdrawn', limit: 1 })).toEqual([
    'Sulastri Wijaya',
  ]);
  expect(await names({ text: 'sulas', status: 'open', limit: 1 })).toEqual(['Sulastri Putri']);
  expect(await names({ text: 'sulas', status: 'finished' })).toEqual([]);
});

describe('by what is known of the file', () => {
  const page = (input: object) => cs.ask<CasePage>('case.search', input);

  test('a page at a time, each file once', async () => {
    const first = await page({ limit: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const second = await page({ limit: 2, cursor: first.next });
    expect(second.rows.map(({ id }) => id)).toEqual([ids[0]]);
    expect(second.next).toBeUndefined();
    const words = await page({ text: 'sulas', limit: 1 });
    expect((await page({ text: 'sulas', limit: 1, cursor: words.next })).rows[0]?.id).toBe(ids[0]);
  });

  test('by the day it was opened, both days included, on the office’s calendar', async () => {
    const today = office.office.day();
    expect((await page({ from: today, to: today })).rows).toHaveLength(3);
    expect((await page({ to: addDays(today, -1) })).rows).toHaveLength(0);
    expect((await page({ from: addDays(today, 1) })).rows).toHaveLength(0);
    expect((await page({ text: 'sulas', from: addDays(today, 1) })).rows).toHaveLength(0);
    expect((await page({ dateOf: 'received', from: today })).rows).toHaveLength(0);
    expect(await bad({ from: '2026-02-30' })).toBe('ISIAN_SALAH');
  });

  test('by service, by step, and with its whole code', async () => {
    const sopId = 'kaltim-rekomendasi-pameran';
    expect((await page({ sopId })).rows).toHaveLength(3);
    expect((await page({ sopId: 'satu-atap' })).rows).toHaveLength(0);
    // One of the three is withdrawn by now and stands at no step.
    expect((await page({ sopId, step: '4' })).rows.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await page({ sopId, step: '4', text: 'putri' })).rows).toHaveLength(1);
    expect((await page({ sopId, step: '7' })).rows).toHaveLength(0);
    expect((await page({ text: 'b-3' })).rows.map(({ id }) => id)).toEqual([ids[2]]);
    expect((await page({ late: true })).rows).toHaveLength(0);
  });

  async function bad(input: object): Promise<string> {
    return page(input).then(
      () => 'diterima',
      (error: Error & { code: string }) => error.code,
    );
  }
});

describe('by identity number', () => {
  const number = '3602041211870001';
  const events = () =>
    office.office.opened.sqlite
      .prepare<[], { payload: string; sealed: Buffer | null; actor: string }>(
        `select payload, sealed, actor from event where type = 'personal-data.searched'`,
      )
      .all();

  test('finds the files of exactly that number, and the search is on the record without it', async () => {
    const ask = (identityNumber: string) =>
      cs.do<CasePage>('case.findByIdentity', { identityNumber, purpose: 'pemohon lupa nomornya' });
    expect((await ask('3602 0412 1187 0001')).rows.map(({ id }) => id)).toEqual(ids.toReversed());
    expect((await ask('3602041211870002')).rows).toEqual([]);
    expect(events().map(({ payload, actor }) => [JSON.parse(payload), actor])).toEqual([
      [{ by: 'identityNumber', caseIds: ids.toReversed() }, 'cs'],
      [{ by: 'identityNumber', caseIds: [] }, 'cs'],
    ]);
    expect(events().every(({ sealed }) => sealed !== null)).toBe(true);
    const written = office.office.opened.sqlite
      .prepare<[], { text: string }>(
        `select payload || '' as text from event where type = 'personal-data.searched'
         union all select answer || input_hash from command_log
           where procedure = 'case.findByIdentity'`,
      )
      .all();
    expect(written.filter(({ text }) => text.includes(number))).toEqual([]);
  });

  test('asks for the whole number and for the reason', async () => {
    const command = { identityNumber: number, purpose: 'mencari berkas' };
    expect(
      (await cs.refusal('case.findByIdentity', { ...command, identityNumber: '36' })).code,
    ).toBe('ISIAN_SALAH');
    expect((await cs.refusal('case.findByIdentity', { ...command, purpose: '' })).code).toBe(
      'ISIAN_SALAH',
    );
    const satpam = await office.as('satpam');
    expect((await satpam.refusal('case.findByIdentity', command)).code).toBe('PERAN_TIDAK_BERHAK');
  });
});

describe('a file with its receipt number', () => {
  let number: string;
  beforeAll(async () => {
    const { caseId, ticketId, cs: desk } = await openKaltimCase(office, 'Sulastri Handayani');
    cs = desk;
    await tickAll(cs, caseId);
    await complete(cs, caseId, 'lengkap', { ticketId });
    const loket = await office.as('loket1', 'loket-1');
    await loket.do('queue.callNext', { counterId: 'loket-1' });
    number =
      (await complete(loket, caseId, 'diterima', { applicantSigned: true })).receipt?.number ?? '';
  });

  test('is found once, by its number however it is typed, and by name', async () => {
    const [ordinal = ''] = number.split('/');
    expect(number).toMatch(/^\d+\/[A-Z]+\//);
    for (const text of [number, number.toLowerCase(), number.replaceAll('/', ' / '), ordinal])
      expect(await names({ text }), text).toEqual(['Sulastri Handayani']);
    expect(await names({ text: `handa ${ordinal}` })).toEqual(['Sulastri Handayani']);
    expect((await names({ text: 'sulas' })).length).toBe(3);
  });

  test('does not shorten a page or come back on the next', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await cs.ask<CasePage>('case.search', {
        text: 'sulas',
        limit: 1,
        ...(cursor !== undefined && { cursor }),
      });
      expect(page.rows).toHaveLength(1);
      seen.push(...page.rows.map(({ applicantName }) => applicantName));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(['Sulastri Handayani', 'Sulastri Putri', 'Sulastri Wijaya']);
  });

  test('words that many files have and words that few have find the same', () => {
    const orm = office.office.ledger.orm;
    const ask = (more: object, words: 'few' | 'many') =>
      new Set(
        orm
          .all<{ n: number }>(
            searchSql({ text: 'sulas', dateOf: 'opened', limit: 10, ...more }, words),
          )
          .map(({ n }) => n),
      );
    const today = office.office.day();
    const from = `${addDays(today, -1)}T00:00:00.000Z`;
    const until = `${addDays(today, 2)}T00:00:00.000Z`;
    for (const [more, count] of [
      [{ status: 'open' }, 2],
      [{ status: 'withdrawn' }, 1],
      [{ sopId: 'kaltim-rekomendasi-pameran', from, until }, 3],
      [{ status: 'open', until: from }, 0],
      [{ status: 'open', from: until }, 0],
      [{ dateOf: 'received', from }, 1],
    ] as const) {
      expect(ask(more, 'few').size, JSON.stringify(more)).toBe(count);
      expect(ask(more, 'many')).toEqual(ask(more, 'few'));
    }
  });
});

test('every question is led by an index, whatever the file holds', () => {
  const plan = (question: SQL) =>
    office.office.ledger.orm
      .all<{ detail: string }>(sql`explain query plan ${question}`)
      .map(({ detail }) => detail)
      .join('; ');
  const base = { text: '', dateOf: 'opened' as const, limit: 30 };
  const from = '2026-01-01T00:00:00.000Z';
  const cursor = `${from} 12`;
  const leads = {
    case_opened: searchSql({ ...base, from, cursor }),
    case_received: searchSql({ ...base, dateOf: 'received', from, status: 'open', sopId: 'a' }),
    case_status: searchSql({ ...base, status: 'withdrawn', cursor }),
    case_sop: searchSql({ ...base, sopId: 'a', cursor }),
    case_sop_status: searchSql({ ...base, sopId: 'a', status: 'finished', from, cursor }),
    case_due: searchSql({ ...base, lateOn: '2026-01-01', sopId: 'a' }),
    case_step_waiting: searchSql({ ...base, sopId: 'a', step: { id: '4', versions: ['a@1'] } }),
    case_search: searchSql({ ...base, text: 'budi', status: 'open', lateOn: '2026-01-01' }),
    case_identity: identitySql(['1', '2'], 50),
  };
  const words = { ...base, text: 'budi s' };
  const many = {
    case_due: searchSql({ ...words, lateOn: '2026-01-01', sopId: 'a' }, 'many'),
    case_status: searchSql({ ...words, status: 'open', from, cursor }, 'many'),
    case_sop: searchSql({ ...words, sopId: 'a' }, 'many'),
    case_sop_status: searchSql({ ...words, sopId: 'a', status: 'withdrawn' }, 'many'),
    case_received: searchSql({ ...words, dateOf: 'received', from }, 'many'),
  };
  for (const [index, question] of [...Object.entries(leads), ...Object.entries(many)]) {
    const found = plan(question);
    expect(found).toContain(index);
    expect(found).not.toMatch(/SCAN (f|w|case_file)(;|$)/);
    // Only small sets are sorted: open late files, open steps, the files of one person.
    if (!['case_due', 'case_step_waiting', 'case_identity'].includes(index))
      expect(found).not.toContain('USE TEMP B-TREE');
  }
});

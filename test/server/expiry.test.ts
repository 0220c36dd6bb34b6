/** Cases that applicants let lie: closed by the office's own clock, once, and never early. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { newDay } from '../support/new-day.ts';
import { openOffice, type OfficeUnderTest } from '../support/office.ts';
import { complete, kaltimCaseAt, satuAtapCaseAt } from '../support/walk.ts';

/** Monday 23 November 2026, 10.00 WITA; 30 working days on is Friday 8 January 2027. */
const start = Date.parse('2026-11-23T02:00:00.000Z');
let now = start;
let office: OfficeUnderTest;
let unrepaired: string;
let uncollected: string;
let unanswered: string;
let working: string;
let handedOver: string;
beforeAll(async () => {
  office = await openOffice({ wall: () => now, monotonic: () => performance.now() * 20 });
  unrepaired = await kaltimCaseAt(office, '4', 'Belum Lengkap');
  await complete(office, unrepaired, '4', 'tidak-lengkap', { reason: 'Proposal belum ada' });
  uncollected = await kaltimCaseAt(office, '16', 'Tidak Diambil');
  working = await kaltimCaseAt(office, '12', 'Masih Dikerjakan');
  handedOver = await kaltimCaseAt(office, '17', 'Sudah Diserahkan');
  unanswered = await satuAtapCaseAt(office, 'P4a', 'Tanpa Syarat');
  await complete(office, unanswered, 'P4a', 'dip-khusus');
});
afterAll(() => office.remove());

async function statusOf(...ids: string[]): Promise<Record<string, unknown>[]> {
  const reader = await office.as('kadis');
  const views: CaseView[] = [];
  for (const caseId of ids) views.push(await reader.ask<CaseView>('case.get', { caseId }));
  return views.map(({ status, closedReason }) => ({ status, closedReason }));
}

const open = { status: 'open', closedReason: undefined };
test('on the last day all of them are still open', async () => {
  // The last minute of 8 January in Samarinda.
  now = Date.parse('2027-01-08T15:59:00.000Z');
  expect(await newDay(office)).toEqual([]);
  expect(await statusOf(unrepaired, uncollected, unanswered)).toEqual([open, open, open]);
});

test('from the day after, those that lie are closed, each with its reason, and said once', async () => {
  now = Date.parse('2027-01-08T16:01:00.000Z');
  expect(await newDay(office)).toEqual(['cases expired: 2 never repaired, 1 never collected']);
  expect(await newDay(office)).toEqual([]);
  const until = 'sampai 8 Januari 2027 (30 hari kerja).';
  expect(await statusOf(unrepaired, uncollected, unanswered)).toEqual([
    {
      status: 'expired',
      closedReason: `Berkas menunggu pemohon sejak 23 November 2026, tetapi tidak dilengkapi ${until}`,
    },
    {
      status: 'expired',
      closedReason: `Hasil siap diambil sejak 23 November 2026, tetapi tidak diambil ${until}`,
    },
    {
      status: 'expired',
      closedReason: `Berkas menunggu pemohon sejak 23 November 2026, tetapi tidak dilengkapi ${until}`,
    },
  ]);
});

test('what the office has in hand, or has handed over, does not expire', async () => {
  expect(await statusOf(working, handedOver)).toEqual([open, open]);
});

test('the reason is sealed: the log itself does not say it', () => {
  const events = office.office.opened.sqlite
    .prepare<[], { payload: string; actor: string }>(
      `select payload, actor from event where type = 'case.closed'`,
    )
    .all();
  expect(events).toHaveLength(3);
  for (const { payload, actor } of events) {
    expect(JSON.parse(payload)).toMatchObject({ status: 'expired' });
    expect(payload).not.toContain('sejak');
    expect(actor).toBe('server');
  }
});

test('a PC set back closes nothing', async () => {
  const late = await kaltimCaseAt(office, '16', 'Datang Kemudian');
  now = start;
  expect(await newDay(office)).toEqual([]);
  expect(await statusOf(late)).toEqual([open]);
});

test('at the next start they are closed too; a term into a year without holidays waits', async () => {
  now = Date.parse('2027-12-20T02:00:00.000Z');
  const stranded = await kaltimCaseAt(office, '4', 'Tahun Belum Dimuat');
  await complete(office, stranded, '4', 'tidak-lengkap', { reason: 'Proposal belum ada' });
  now = Date.parse('2031-01-06T02:00:00.000Z');
  await office.restart();
  expect(await newDay(office)).toEqual(['cases expired: 0 never repaired, 1 never collected']);
  const row = office.office.opened.sqlite
    .prepare<[], { n: number }>(`select count(*) as n from case_file where status = 'expired'`)
    .get();
  // The first three, and the letter whose term ran out while nobody looked.
  expect(row?.n).toBe(4);
  // How long the term is cannot be counted beyond the last year that is loaded: nobody guesses.
  expect(await statusOf(stranded)).toEqual([open]);
  expect(office.verify().difference).toBeUndefined();
});

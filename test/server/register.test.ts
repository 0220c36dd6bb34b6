import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RegisterReader } from '../../db/case/register-reader.ts';
import type {
  CaseRegisterPage,
  NumberRegisterPage,
  RegisterExport,
  RegisterOptions,
} from '../../domain/contract/register.ts';
import { giveNumber, voidNumber } from '../../server/numbers/give-number.ts';
import { openOffice, type Client, type OfficeUnderTest } from '../support/office.ts';
import { pdfText } from '../support/pdf.ts';
import { kaltimCaseAt, satuAtapCaseAt, signedIn } from '../support/walk.ts';

/** Monday 23 November 2026, 10.00 WITA. */
let now = Date.parse('2026-11-23T02:00:00.000Z');
let office: OfficeUnderTest;
let tu: Client;
let kaltim: string;
const year = { from: '2026-01-01', to: '2026-12-31' };

beforeAll(async () => {
  office = await openOffice({ wall: () => now, monotonic: () => 0 });
  tu = await signedIn(office, 'tu');
  kaltim = await kaltimCaseAt(office, '6', 'Budi Setiawan 3602041211870001');
  await satuAtapCaseAt(office, 'P3a', 'Andi Wijaya');
  const loket = await signedIn(office, 'loket1');
  await loket.do('case.withdraw', { caseId: kaltim, reason: 'pemohon mengurungkan niat' });
  const stamp = {
    commandId: crypto.randomUUID(),
    procedure: 'uji',
    actor: 'tu',
    station: 'hub',
    inputHash: '',
  };
  await office.office.ledger.transact(stamp, (tx) => {
    const give = (series: string, day: string) =>
      giveNumber(office.office, tx, {
        series,
        regarding: 'Rekomendasi pameran',
        caseId: kaltim,
        day,
      });
    const numbers = [
      give('surat-rekomendasi', '2026-11-20'),
      give('surat-rekomendasi', '2026-11-23'),
      give('undangan', '2026-11-23'),
    ];
    voidNumber(tx, 'surat-rekomendasi', numbers[0]?.number ?? '', 'Salah tanggal');
  });
});
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

async function download(client: Client, register: object, format: 'pdf' | 'xlsx' | 'csv') {
  const answer = await client.do<RegisterExport>('register.export', { format, register });
  const response = await fetch(`${office.url}${answer.path}`, {
    headers: { cookie: client.cookie },
  });
  return { answer, response };
}

describe('the register of requests', () => {
  test('says of each request what a book says, with NIK masked and no phone', async () => {
    const page = await tu.ask<CaseRegisterPage>('register.cases', { filter: year });
    expect(page.totals).toEqual({ open: 1, finished: 0, refused: 0, withdrawn: 1, expired: 0 });
    expect(page.next).toBeUndefined();
    expect(page.rows).toMatchObject([
      {
        applicantName: 'Andi Wijaya',
        openedDay: '2026-11-23',
        status: 'open',
        at: 'Menyiapkan konsep surat tanggapan',
        subject: 'Data rumah contoh tahan gempa',
      },
      {
        caseId: kaltim,
        status: 'withdrawn',
        at: '',
        closedDay: '2026-11-23',
        letters: ['002/REK/XI/2026'],
      },
    ]);
    expect(JSON.stringify(page)).not.toContain('081234567890');
  });

  test('is narrowed by service, state and period', async () => {
    const ask = async (filter: object) =>
      (await tu.ask<CaseRegisterPage>('register.cases', { filter: { ...year, ...filter } })).rows
        .length;
    expect(await ask({ sopId: 'satu-atap' })).toBe(1);
    expect(await ask({ status: 'withdrawn' })).toBe(1);
    expect(await ask({ sopId: 'satu-atap', status: 'withdrawn' })).toBe(0);
    expect(await ask({ to: '2026-11-22' })).toBe(0);
    expect(await ask({ from: '2026-11-23', to: '2026-11-23' })).toBe(2);
  });

  test('a period that runs backwards or longer than a year is refused with what to do', async () => {
    for (const filter of [
      { from: '2026-12-31', to: '2026-01-01' },
      { from: '2024-01-01', to: '2026-01-01' },
    ]) {
      await expect(tu.ask('register.cases', { filter })).rejects.toMatchObject({
        code: 'ISIAN_SALAH',
      });
    }
  });

  test('PINTU reads the requests of its own service only, and no letters', async () => {
    const pintu = await signedIn(office, 'pintu');
    const options = await pintu.ask<RegisterOptions>('register.options');
    expect(options).toMatchObject({ wholeOffice: false, series: [] });
    expect(options.sops.map(({ id }) => id)).toEqual(['satu-atap']);
    const { rows, totals } = await pintu.ask<CaseRegisterPage>('register.cases', { filter: year });
    expect(rows.map(({ applicantName }) => applicantName)).toEqual(['Andi Wijaya']);
    expect(totals).toMatchObject({ open: 1, withdrawn: 0 });
    const others = { ...year, sopId: 'kaltim-rekomendasi-pameran' };
    for (const [procedure, filter] of [
      ['register.cases', others],
      ['register.numbers', year],
    ] as const)
      await expect(pintu.ask(procedure, { filter })).rejects.toMatchObject({
        code: 'REGISTER_BUKAN_HAK_ANDA',
      });
    expect(
      await pintu.refusal('register.export', {
        format: 'pdf',
        register: { kind: 'numbers', filter: year },
      }),
    ).toMatchObject({ code: 'REGISTER_BUKAN_HAK_ANDA' });
  });
});

describe('the register of outgoing numbers', () => {
  test('keeps a voided number with who voided it and why', async () => {
    const page = await tu.ask<NumberRegisterPage>('register.numbers', { filter: year });
    expect(page.totals.voided).toBe(1);
    expect(page.rows.find(({ state }) => state === 'voided')).toMatchObject({
      number: '001/REK/XI/2026',
      voidedDay: '2026-11-23',
      voidedBy: 'Yuni Astuti',
      voidReason: 'Salah tanggal',
      seriesName: 'Surat rekomendasi',
    });
    const voided = { ...year, state: 'voided', series: 'surat-rekomendasi' };
    const narrow = await tu.ask<NumberRegisterPage>('register.numbers', { filter: voided });
    expect([narrow.rows.length, narrow.totals]).toEqual([1, { given: 0, voided: 1 }]);
    const given = await tu.ask<NumberRegisterPage>('register.numbers', {
      filter: { ...year, series: 'surat-rekomendasi', state: 'given' },
    });
    expect(given.rows.map(({ number }) => number)).toEqual(['002/REK/XI/2026']);
  });
});

describe('pages', () => {
  test('follow one another without a row twice or left out, both ways', () => {
    const reader = new RegisterReader(office.office.ledger.orm);
    for (const order of ['newest', 'oldest'] as const) {
      const range = { from: '2026-01-01', to: '2026-12-31' };
      const whole = reader.numbers(range, { limit: 100, order }).map(({ number }) => number);
      expect(whole.length).toBeGreaterThanOrEqual(3);
      const walked: string[] = [];
      for (let after; ;) {
        const [row] = reader.numbers(range, { limit: 1, order, after });
        if (row === undefined) break;
        walked.push(row.number);
        after = { day: row.day, series: row.series, ordinal: row.ordinal };
      }
      expect(walked).toEqual(whole);
      const span = { from: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' };
      const cases = reader.cases(span, { limit: 100, order }).map(({ n }) => n);
      const seen: number[] = [];
      for (let after; ;) {
        const [row] = reader.cases(span, { limit: 1, order, after });
        if (row === undefined) break;
        seen.push(row.n);
        after = { at: row.openedAt, n: row.n };
      }
      expect(seen).toEqual(cases);
    }
  });

  test('are found by an index for every question, whatever the office’s age', () => {
    const { sqlite } = office.office.opened;
    const asked: string[] = [];
    const spy = {
      all: (query: never) => (asked.push(textOf(query)), []),
      get: (query: never) => void asked.push(textOf(query)),
    };
    const textOf = (query: never) => {
      const { sql, params } = (
        office.office.ledger.orm as unknown as {
          dialect: { sqlToQuery(q: unknown): { sql: string; params: unknown[] } };
        }
      ).dialect.sqlToQuery(query);
      const plan = sqlite.prepare(`explain query plan ${sql}`).all(...params) as {
        detail: string;
      }[];
      return plan.map(({ detail }) => detail).join(' | ');
    };
    const reader = new RegisterReader(spy as never);
    const span = { from: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' };
    const after = { at: '2026-06-01T00:00:00.000Z', n: 5 };
    for (const order of ['newest', 'oldest'] as const) {
      for (const sopIds of [undefined, ['satu-atap']]) {
        for (const status of [undefined, 'refused'] as const) {
          reader.cases({ ...span, sopIds, status }, { limit: 50, order });
          reader.cases({ ...span, sopIds, status }, { limit: 50, order, after });
        }
        reader.countCases({ ...span, sopIds }, 'finished');
      }
      for (const series of [undefined, 'undangan']) {
        for (const state of [undefined, 'given', 'voided'] as const) {
          const past = { day: '2026-06-01', series: 'undangan', ordinal: 4 };
          reader.numbers({ ...year, series, state }, { limit: 50, order });
          reader.numbers({ ...year, series, state }, { limit: 50, order, after: past });
          reader.countNumbers({ ...year, series, state });
        }
      }
    }
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((plan) => /SCAN (f|o)\b|TEMP B-TREE FOR ORDER/.test(plan))).toEqual([]);
  });
});

describe('a download', () => {
  test('as workbook holds the same rows, oldest first, and stands on the record', async () => {
    const { answer, response } = await download(tu, { kind: 'cases', filter: year }, 'xlsx');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="register-permohonan-2026-01-01-sd-2026-11-23.xlsx"',
    );
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    expect(answer.rows).toBe(2);
    expect(sheets[0]?.rows.slice(1).map((row) => [row[0], row[2], row[9]])).toEqual([
      [1, new Date('2026-11-23'), 'Ditarik pemohon'],
      [2, new Date('2026-11-23'), 'Masih berjalan: Menyiapkan konsep surat tanggapan'],
    ]);
    expect(JSON.stringify(sheets)).not.toContain('3602041211870001');
    const kadis = await signedIn(office, 'kadis');
    const { rows } = await kadis.ask<{ rows: { summary: string; actorName: string }[] }>(
      'admin.audit',
      { subject: `register:${answer.exportId}` },
    );
    expect(rows).toMatchObject([{ summary: 'Register diunduh', actorName: 'Yuni Astuti' }]);
  });

  test('as text for other programs holds the same rows', async () => {
    const { response } = await download(tu, { kind: 'cases', filter: year }, 'csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="register-permohonan-2026-01-01-sd-2026-11-23.csv"',
    );
    const text = await response.text();
    expect(text.trimEnd().split('\r\n')).toMatchObject([
      expect.stringMatching(/No\.;Nomor;Tanggal masuk;Pemohon;/),
      expect.stringMatching(/^1;.*;2026-11-23;.*;Ditarik pemohon;/),
      expect.stringMatching(/^2;.*;2026-11-23;.*;Masih berjalan: Menyiapkan/),
    ]);
    expect(text).not.toContain('3602041211870001');
  });

  test('as paper is signed by who took it; a voided number is struck and says why', async () => {
    const { response } = await download(tu, { kind: 'numbers', filter: year }, 'pdf');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const text = (await pdfText(new Uint8Array(await response.arrayBuffer()))).join('\n');
    for (const words of [
      'REGISTER SURAT KELUAR',
      '001/REK/XI/2026',
      'Salah tanggal',
      'Yuni Astuti',
      'Halaman 1 dari 1',
    ])
      expect(text).toContain(words);
  });

  test('is nobody else’s, nor anybody’s after a quarter of an hour', async () => {
    const { answer } = await download(tu, { kind: 'cases', filter: year }, 'pdf');
    const get = async (client: Client) =>
      (await fetch(`${office.url}${answer.path}`, { headers: { cookie: client.cookie } })).status;
    expect(await get(await signedIn(office, 'kasi'))).toBe(404);
    expect(await get(office.client())).toBe(403);
    const wrong = answer.path.replace('.pdf', '.xlsx');
    expect((await fetch(`${office.url}${wrong}`, { headers: { cookie: tu.cookie } })).status).toBe(
      404,
    );
    now += 16 * 60_000;
    expect(await get(tu)).toBe(404);
  });
});

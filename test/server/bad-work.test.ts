import { createServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CasePage, CaseView, PrintJobRow } from '../../domain/contract/case-view.ts';
import {
  type Client,
  openKaltimCase,
  openOffice,
  type OfficeUnderTest,
} from '../support/office.ts';
import { complete, printed, tickAll } from '../db/day.ts';
import { refused } from './bad-kit.ts';

const world = { wall: Date.parse('2026-11-23T02:00:00.000Z'), free: 1e12 };
let office: OfficeUnderTest;
let satpam: Client;
let cs: Client;
let admin: Client;
beforeAll(async () => {
  office = await openOffice({
    wall: () => world.wall,
    freeBytes: () => world.free,
    monotonic: () => performance.now() * 10,
  });
  satpam = await office.as('satpam');
  cs = await office.as('cs', 'cs-1');
  admin = await office.as(
    office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '',
  );
});
afterEach(() => expect(office.verify()).toMatchObject({ ok: true }));
afterAll(() => office.remove());

const sopId = 'kaltim-rekomendasi-pameran';
const open = async (applicant: object) =>
  (await cs.do<{ caseId: string }>('case.open', { sopId, applicant })).caseId;
const view = (caseId: string) => cs.ask<CaseView>('case.get', { caseId });

describe('numbers on cards warn and never block', () => {
  test.each([
    ['letters', '36020412118700AB'],
    ['15 digits', '360204121187001'],
    ['17 digits', '36020412118700011'],
    ['day 00', '3602040011870001'],
    ['day 72', '3602047211870001'],
    ['month 13', '3602041213870001'],
    ['serial 0000', '3602041211870000'],
    ['no such province', '0002041211870001'],
    ['all nought', '0000000000000000'],
  ])('a NIK with %s', async (_what, identityNumber) => {
    const caseId = await open({ name: 'Budi', identityKind: 'ktp', identityNumber });
    const { warnings } = await view(caseId);
    expect(warnings.length).toBeGreaterThan(0);
    for (const { code, message } of warnings)
      expect([code, message]).toEqual([
        expect.stringMatching(/^[A-Z_]+$/),
        expect.stringMatching(/^[A-Z].+\.$/),
      ]);
  });

  test('a good NIK is not remarked upon, spaces or not; a woman has 40 added to the day', async () => {
    for (const identityNumber of ['3602041211870001', '3602 0412 1187 0001', '3602045211870001']) {
      expect(
        (await view(await open({ name: 'Budi', identityKind: 'ktp', identityNumber }))).warnings,
      ).toEqual([]);
    }
  });

  test.each(['123', 'nomor tetangga', '0812'])('the phone "%s"', async (phone) => {
    const { warnings } = await view(await open({ name: 'Budi', phone }));
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe('strange names', () => {
  test.each([
    ['emoji', 'Budi 🎉👨‍👩‍👧'],
    ['right to left', 'محمد عبد الله \u202egnp.exe'],
    ['a NUL', 'Budi\u0000Setiawan'],
    ['control characters', 'Budi\u001b[31m\u001bp\u0000\u0019'],
    ['markup', '<script>alert(1)</script>'],
    ['half a pair', 'Budi \ud83d'],
    ['one letter, as many Javanese have one word', 'S'],
    ['quotes', `D'Ornay "Bang" O\\'Neil; DROP TABLE visit;--`],
  ])('%s: kept as written, printed, found again', async (_what, name) => {
    const visit = await satpam.do<{ printJobId: string; ticketId: string }>('visit.register', {
      purposeId: 'serah-berkas',
      name,
    });
    const caseId = await open({ name, institution: 'CV Uji' });
    const { id } = await cs.do<PrintJobRow>('case.printPaper', { caseId, paper: 'process-sheet' });
    await printed(office);
    const states = office.office.opened.sqlite
      .prepare('select state from print_job where id in (?, ?)')
      .pluck()
      .all(id, visit.printJobId);
    expect(states).toEqual(['confirmed', 'confirmed']);
    const { applicant } = await view(caseId);
    expect(applicant.name.toWellFormed()).toBe(name.toWellFormed().trim());
    expect(JSON.stringify(await satpam.ask('visit.inside'))).toContain(
      JSON.stringify(name.toWellFormed()).slice(1, -1),
    );
    await satpam.do('queue.cancel', { ticketId: visit.ticketId, reason: 'uji selesai' });
  });
});

describe('search', () => {
  test.each([
    '" OR 1=1 --',
    '*',
    'NEAR(',
    'a AND',
    '"',
    "'; drop table case_file; --",
    '(((',
    '^',
    'text:budi',
    '-',
    '½ ²',
    '\u0000',
    'budi*"',
    '{}',
    '٣',
    'ﷺ',
    'x'.repeat(100),
  ])('%s is a text like any other', async (text) => {
    const { rows } = await cs.ask<CasePage>('case.search', { text });
    expect(Array.isArray(rows)).toBe(true);
  });

  test('finds any word of a name, by its beginning, whatever its case; nothing for other words', async () => {
    await open({ name: 'Kusumawardhani Éka', institution: 'PT Sinar' });
    for (const text of ['kusuma', 'EKA', 'éka kusum', 'sinar'])
      expect([text, (await cs.ask<CasePage>('case.search', { text })).rows.length]).toEqual([
        text,
        1,
      ]);
    for (const text of ['wardhani', 'kusuma tidakada'])
      expect([text, (await cs.ask<CasePage>('case.search', { text })).rows.length]).toEqual([
        text,
        0,
      ]);
  });
});

describe('steps out of order', () => {
  let caseId: string;
  let ticketId: string;
  let token: number;
  beforeAll(async () => {
    ({ caseId, ticketId } = await openKaltimCase(office));
    token = (await view(caseId)).active[0]?.token ?? 0;
  });
  const step = (more: object, client = cs) =>
    refused(client, 'case.completeStep', { caseId, token, outcome: 'lengkap', ...more });

  test('before the list is ticked, without a reason, with a token or outcome that is not there', async () => {
    expect((await step({})).code).toMatch(/^DAFTAR|KELENGKAPAN|CHECKLIST|PERSYARATAN/);
    expect(await step({ outcome: 'tidak-lengkap' })).toMatchObject({ code: 'ALASAN_WAJIB' });
    expect(await step({ outcome: 'tidak-lengkap', reason: '   ' })).toMatchObject({
      code: 'ALASAN_WAJIB',
    });
    expect((await step({ outcome: 'loncat' })).code).toBe('HASIL_TIDAK_DIKENAL');
    expect((await step({ outcome: 'constructor' })).code).toBe('HASIL_TIDAK_DIKENAL');
    expect((await step({ token: 999 })).code).toBe('LANGKAH_SUDAH_SELESAI');
    expect(
      (
        await refused(cs, 'case.saveChecklist', {
          caseId,
          findings: [{ requirementId: 'ijazah', present: true, correct: true }],
        })
      ).code,
    ).toBe('PERSYARATAN_TIDAK_DIKENAL');
  });

  test('the counter before CS approved; the step of another role', async () => {
    const loket = await office.as('loket1', 'loket-1');
    expect(await step({ outcome: 'diterima', applicantSigned: true }, loket)).toMatchObject({
      status: 403,
      code: 'PERAN_TIDAK_SESUAI',
    });
    expect(await refused(loket, 'case.printPaper', { caseId, paper: 'receipt' })).toMatchObject({
      code: 'BELUM_ADA_TANDA_TERIMA',
    });
    await tickAll(cs, caseId);
    await complete(cs, caseId, 'lengkap', { ticketId });
    expect((await step({})).code).toBe('LANGKAH_SUDAH_SELESAI');
    token = (await view(caseId)).active[0]?.token ?? 0;
    expect((await step({ outcome: 'diterima' }, loket)).message).toMatch(
      /tanda tangan|paraf|menandatangani/,
    );
    await loket.do('case.takeStep', { caseId, token });
    const other = await office.as('loket2', 'loket-2');
    expect(await refused(other, 'case.takeStep', { caseId, token })).toMatchObject({
      status: 409,
      code: 'LANGKAH_SUDAH_DIPEGANG',
      message: expect.stringContaining('Siti Rahmawati'),
    });
    const signed = { outcome: 'diterima', applicantSigned: true };
    expect((await step(signed, loket)).code).toBe('ISIAN_WAJIB');
    expect(await step({ ...signed, form: { rechecked: ['ktp'] } }, loket)).toMatchObject({
      code: 'BELUM_DIPASTIKAN_ULANG',
      message: expect.stringContaining('Baru 1 dari'),
    });
    await complete(loket, caseId, 'diterima', { applicantSigned: true });
    expect((await view(caseId)).receipt?.number).toMatch(/^\d{4}\/TT\/XI\/2026$/);
  });
});

describe('when the machine fails', () => {
  test('a disk nearly full: no number is promised, and the office goes on afterwards', async () => {
    world.free = 0;
    const seq = office.office.ledger.lastSeq;
    expect(
      await refused(satpam, 'visit.register', { purposeId: 'pulsa', name: 'Budi' }),
    ).toMatchObject({ status: 503, code: 'DISK_HAMPIR_PENUH' });
    expect(office.office.ledger.lastSeq).toBe(seq);
    world.free = 1e12;
    await satpam.do('visit.register', { purposeId: 'pulsa', name: 'Budi' });
  });

  test('a disk that fills while a paper prints: how it ended is said as soon as there is room', async () => {
    const { ledger } = office.office;
    await printed(office);
    let refusals = 0;
    const stop = ledger.onCommit((events) => {
      if (events.some(({ type }) => type === 'print.claimed')) world.free = 0;
    });
    const { printJobId } = await satpam.do<{ printJobId: string }>('visit.register', {
      purposeId: 'pulsa',
      name: 'Budi',
    });
    while (world.free > 0) await new Promise((resolve) => setImmediate(resolve));
    while (refusals < 3)
      refusals += Number(
        (await refused(satpam, 'visit.register', { purposeId: 'pulsa', name: 'Budi' })).code ===
          'DISK_HAMPIR_PENUH',
      );
    stop();
    world.free = 1e12;
    await printed(office);
    expect(
      office.office.opened.sqlite
        .prepare('select state from print_job where id = ?')
        .pluck()
        .get(printJobId),
    ).toBe('confirmed');
  });

  test('a clock set back while running: the day and the order stay, and the screens can warn', async () => {
    const first = await satpam.do<{ number: string }>('visit.register', {
      purposeId: 'tanya-izin',
      name: 'Satu',
    });
    world.wall -= 26 * 3_600_000;
    const second = await satpam.do<{ number: string }>('visit.register', {
      purposeId: 'tanya-izin',
      name: 'Dua',
    });
    expect([first.number, second.number]).toEqual(['A001', 'A002']);
    const health = (await (await fetch(`${office.url}/health`)).json()) as {
      clockBehindMs: number;
    };
    expect(health.clockBehindMs).toBeGreaterThanOrEqual(26 * 3_600_000);
    world.wall += 26 * 3_600_000;
  });

  test('a printer that is off: the number stands, the paper says why, and another try prints it', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { printers } = await admin.ask<{ printers: { id: string; target: object }[] }>(
      'admin.config',
    );
    const printer = printers.find(({ id }) => id === 'tiket');
    await admin.do('admin.savePrinter', {
      printer: {
        ...printer,
        format: 'escpos',
        target: { kind: 'tcp9100', host: '127.0.0.1', port },
      },
    });
    const { printJobId, number, ticketId } = await satpam.do<{
      printJobId: string;
      number: string;
      ticketId: string;
    }>('visit.register', { purposeId: 'pulsa', name: 'Budi' });
    expect(number).toMatch(/^F\d{3}$/);
    await printed(office);
    const job = async () =>
      (await cs.ask<PrintJobRow[]>('print.jobs', { states: ['failed', 'confirmed'] })).find(
        ({ id }) => id === printJobId,
      );
    expect(await job()).toMatchObject({
      state: 'failed',
      attempts: 1,
      problem: { code: 'PRINTER_MENOLAK', message: expect.stringContaining('Periksa') },
    });
    expect(
      office.office.opened.sqlite
        .prepare('select state from ticket where id = ?')
        .pluck()
        .get(ticketId),
    ).toBe('waiting');
    await admin.do('admin.savePrinter', { printer });
    await cs.do('print.retry', { jobId: printJobId });
    await printed(office);
    expect(await job()).toMatchObject({ state: 'confirmed', attempts: 2 });
  });
});

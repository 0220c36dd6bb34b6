/** The server's own printers: real tickets over a real socket, and what happens when the printer misbehaves. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrintJobRow } from '../../../domain/contract/case-view.ts';
import type { SignInUser } from '../../../domain/contract/auth.ts';
import { openOffice, type Client, type OfficeUnderTest } from '../../support/office.ts';
import { readEscPos } from '../../support/escpos-reader.ts';
import { startFakePrinter, type FakePrinter, type Temper } from './transports/fake-printer.ts';

const MINUTE = 60_000;
const printers: FakePrinter[] = [];
let office: OfficeUnderTest;
let admin: Client;
let satpam: Client;
let ahead = 0;

beforeEach(async () => {
  ahead = 0;
  office = await openOffice({ wall: () => Date.now() + ahead });
  await signIn();
});
afterEach(async () => {
  for (const printer of printers.splice(0)) await printer[Symbol.asyncDispose]();
  await office.remove();
});

async function signIn(): Promise<void> {
  const users = await office.client().ask<SignInUser[]>('auth.users');
  admin = await office.as(users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
  satpam = await office.as('satpam');
}

async function startPrinter(temper: Temper): Promise<FakePrinter> {
  const printer = await startFakePrinter(temper);
  printers.push(printer);
  return printer;
}

function usePort(port: number): Promise<unknown> {
  return useTarget({ kind: 'tcp9100', host: '127.0.0.1', port });
}

function useTarget(target: object, format: 'escpos' | 'pdf' = 'escpos'): Promise<unknown> {
  return admin.do('admin.savePrinter', {
    printer: {
      id: 'karcis',
      name: 'Printer karcis',
      role: 'ticket',
      format,
      paper: '80mm',
      columns: 42,
      target,
      stationIds: ['hub'],
    },
  });
}

async function giveNumber(): Promise<{ ticketId: string; number: string; printJobId: string }> {
  return satpam.do('visit.register', { purposeId: 'serah-berkas', name: 'Siti Aminah' });
}

async function jobNow(id: string): Promise<PrintJobRow> {
  const states = ['queued', 'failed', 'unknown', 'no-printer', 'sent', 'confirmed'];
  const jobs = await admin.ask<PrintJobRow[]>('print.jobs', { states });
  const job = jobs.find((row) => row.id === id);
  if (job === undefined) throw new Error(`no job ${id}`);
  return job;
}

/** What came out of the printer, paper by paper. */
function papersOf(printer: FakePrinter): string[] {
  const lines = readEscPos(printer.printed()).map((part) =>
    'text' in part ? part.text : 'cut' in part ? '✂' : '',
  );
  return lines
    .join('\n')
    .split('✂')
    .filter((paper) => paper.trim() !== '');
}

function expectCleanLog(): void {
  expect(office.verify().difference).toBeUndefined();
}

describe('never two originals of one paper', () => {
  test('a printer that broke off: nobody knows, and the next try says SALINAN', async () => {
    await usePort((await startPrinter('resets')).port);
    const { number, printJobId } = await giveNumber();
    await office.settled();
    expect(await jobNow(printJobId)).toMatchObject({
      state: 'unknown',
      problem: { code: 'PRINTER_TERPUTUS' },
    });
    const good = await startPrinter('good');
    await usePort(good.port);
    await admin.do('print.retry', { jobId: printJobId });
    await office.settled();
    expect(await jobNow(printJobId)).toMatchObject({ state: 'sent', copy: 1 });
    const [paper = '', ...more] = papersOf(good);
    expect(more).toEqual([]);
    expect(paper).toContain('SALINAN');
    expect(paper).toContain(number);
    expectCleanLog();
  });

  test('a paper the printer took: another try says SALINAN, with a number of its own each time', async () => {
    const good = await startPrinter('good');
    await usePort(good.port);
    const { printJobId, ticketId } = await giveNumber();
    await office.settled();
    await admin.do('print.retry', { jobId: printJobId });
    await office.settled();
    const again = await satpam.do<{ printJobId: string }>('queue.reprint', { ticketId });
    await office.settled();
    expect((await jobNow(printJobId)).copy).toBe(1);
    expect((await jobNow(again.printJobId)).copy).toBe(2);
    expect(papersOf(good).map((paper) => paper.includes('SALINAN'))).toEqual([false, true, true]);
    expectCleanLog();
  });

  test('a printer that refused printed nothing: the next try is the original', async () => {
    const gone = await startFakePrinter('good');
    await gone[Symbol.asyncDispose]();
    await usePort(gone.port);
    const { printJobId } = await giveNumber();
    await office.settled();
    expect((await jobNow(printJobId)).state).toBe('failed');
    const good = await startPrinter('good');
    await usePort(good.port);
    await admin.do('print.retry', { jobId: printJobId });
    await office.settled();
    expect(papersOf(good)).toHaveLength(1);
    expect(papersOf(good)[0]).not.toContain('SALINAN');
    expectCleanLog();
  });
});

describe('a printer that was away', () => {
  test('fifty numbers that waited too long are not printed in a heap; the newest is', async () => {
    await useTarget({ kind: 'station', stationId: 'hub', printer: 'Karcis' }, 'pdf');
    const waiting: string[] = [];
    for (let count = 0; count < 50; count += 1) waiting.push((await giveNumber()).printJobId);
    ahead += 60 * MINUTE;
    const good = await startPrinter('good');
    await usePort(good.port);
    const fresh = await giveNumber();
    await office.settled();
    expect(papersOf(good)).toHaveLength(1);
    expect(papersOf(good)[0]).toContain(fresh.number);
    for (const id of waiting.slice(0, 3))
      expect(await jobNow(id)).toMatchObject({
        state: 'failed',
        problem: { code: expect.stringMatching(/^CETAK_TERLALU_LAMA$/) as unknown },
      });
    // Whoever still waits asks for the paper; nothing was printed before, so it is the original.
    await admin.do('print.retry', { jobId: waiting[0] ?? '' });
    await office.settled();
    expect(papersOf(good)[1]).not.toContain('SALINAN');
    expectCleanLog();
  });
});

describe('a copy of a number', () => {
  test('counts who is ahead now', async () => {
    const good = await startPrinter('good');
    await usePort(good.port);
    await giveNumber();
    const second = await giveNumber();
    await giveNumber();
    await office.settled();
    await satpam.do('queue.reprint', { ticketId: second.ticketId });
    await office.settled();
    const copy = papersOf(good).at(-1) ?? '';
    expect(copy).toContain(second.number);
    expect(copy).toContain('Menunggu di depan Anda: 1 orang');
  });
});

/** Printers of a paired PC: the shell's real print agent against the real server, over real HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/clock.ts';
import { createPrintAgent } from '../../../electron/print-agent.ts';
import { createPrintClient, type ClaimedJob } from '../../../electron/printing/client.ts';
import { openPrintJournal } from '../../../electron/printing/journal.ts';
import type { PaperPrinter } from '../../../electron/printing/printers.ts';
import type { SignInUser } from '../../../domain/contract/auth.ts';
import type { PrintJobRow } from '../../../domain/contract/case-view.ts';
import { event } from '../../../db/schema/log.ts';
import {
  openKaltimCase,
  openOffice,
  type Client,
  type OfficeUnderTest,
} from '../../support/office.ts';

const MINUTE = 60_000;
const epson = 'EPSON L3210 Series';

let office: OfficeUnderTest;
let admin: Client;
let desk: Client;
let stationId = '';
let ahead = 0;
let folder = '';

beforeEach(async () => {
  ahead = 0;
  folder = mkdtempSync(join(tmpdir(), 'satu-atap-agen-'));
  office = await openOffice({ wall: () => Date.now() + ahead });
  admin = await signInAdmin();
  ({ client: desk, stationId } = await pair('Loket 2'));
  await savePrinter();
});
afterEach(async () => {
  await office.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function signInAdmin(): Promise<Client> {
  const users = await office.client().ask<SignInUser[]>('auth.users');
  return office.as(users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
}

async function pair(name: string): Promise<{ client: Client; stationId: string }> {
  const added = await admin.do<{ stationId: string; code: string }>('admin.addStation', {
    name,
    kind: 'desk',
  });
  const client = office.client();
  await client.do('auth.pairStation', { code: added.code });
  return { client, stationId: added.stationId };
}

function savePrinter(more: object = {}): Promise<unknown> {
  return admin.do('admin.savePrinter', {
    printer: {
      id: 'epson-loket-2',
      name: 'Epson Loket 2',
      role: 'document',
      format: 'pdf',
      paper: 'F4',
      target: { kind: 'station', stationId, printer: epson },
      stationIds: ['hub'],
      ...more,
    },
  });
}

function testPage(): Promise<PrintJobRow> {
  return admin.do<PrintJobRow>('admin.testPrinter', { printerId: 'epson-loket-2' });
}

async function jobNow(id: string): Promise<PrintJobRow> {
  const states = ['queued', 'failed', 'unknown', 'no-printer', 'sent', 'confirmed'];
  const jobs = await admin.ask<PrintJobRow[]>('print.jobs', { states });
  const job = jobs.find((row) => row.id === id);
  if (job === undefined) throw new Error(`no job ${id}`);
  return job;
}

type Claim = { job: (ClaimedJob & { claimId: string }) | null };

function claim(client: Client, commandId: string = crypto.randomUUID(), printers = [epson]) {
  return client.do<Claim>('print.claim', { commandId, printers });
}

function paper(client: Client, jobId: string): Promise<Response> {
  return fetch(`${client.url}/papers/job/${jobId}`, { headers: { cookie: client.cookie } });
}

type Line = { fails?: 'before' | 'after' };

/** The shell's agent as electron/shell-printing.ts builds it, but for paper and window. */
function agentOf(client: Client, print: PaperPrinter, line: Line = {}) {
  return createPrintAgent({
    client: createPrintClient({
      origin: office.url,
      fetch: async (url, init) => {
        if (line.fails === 'before') throw new TypeError('fetch failed');
        const answer = await fetch(url, {
          ...init,
          headers: { ...(init?.headers as Record<string, string>), cookie: client.cookie },
        });
        if (line.fails === 'after') throw new TypeError('fetch failed');
        return answer;
      },
    }),
    journal: openPrintJournal(join(folder, 'cetak.json')),
    printers: async () => [epson],
    print,
    clock: systemClock,
    random: () => 0.5,
    newId: () => crypto.randomUUID(),
    log: () => {},
  });
}

function recorder() {
  const printed: { job: ClaimedJob; pdf: Uint8Array }[] = [];
  const print: PaperPrinter = async (job, pdf) => {
    printed.push({ job, pdf });
    return { state: 'sent' };
  };
  return { printed, print };
}

function expectCleanLog(): void {
  expect(office.verify().difference).toBeUndefined();
}

describe('the shell’s agent', () => {
  test('prints a receipt of a case once, F4 to the millimetre, and says so', async () => {
    const { cs, caseId } = await openKaltimCase(office);
    const queued = await cs.do<PrintJobRow>('case.printPaper', { caseId, paper: 'process-sheet' });
    expect(queued.printerName).toBe('Epson Loket 2');
    const { printed, print } = recorder();
    const agent = agentOf(desk, print);
    expect([await agent.round(), await agent.round()]).toEqual([true, false]);
    expect(printed).toHaveLength(1);
    expect(printed[0]?.job).toMatchObject({ jobId: queued.id, printer: epson, copies: 1 });
    expect(
      Buffer.from(printed[0]?.pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await jobNow(queued.id)).toMatchObject({ state: 'sent', attempts: 1 });
    expectCleanLog();
  });

  test('a lost answer to a claim: the same claim again, printed once', async () => {
    const job = await testPage();
    const { printed, print } = recorder();
    const line: Line = { fails: 'after' };
    const agent = agentOf(desk, print, line);
    await expect(agent.round()).rejects.toThrow('fetch failed');
    delete line.fails;
    await agent.round();
    expect(printed).toHaveLength(1);
    expect(printed[0]?.job.media).toEqual({ widthMm: 215, heightMm: 330 });
    expect(await jobNow(job.id)).toMatchObject({ state: 'sent', attempts: 1 });
    expectCleanLog();
  });

  test('a lost answer that comes too late is never printed', async () => {
    const job = await testPage();
    const { printed, print } = recorder();
    const line: Line = { fails: 'after' };
    const agent = agentOf(desk, print, line);
    await expect(agent.round()).rejects.toThrow('fetch failed');
    delete line.fails;
    ahead += 3 * MINUTE;
    expect(await agent.round()).toBe(false);
    expect(await jobNow(job.id)).toMatchObject({
      state: 'unknown',
      problem: { code: 'CETAK_TANPA_LAPORAN' },
    });
    await admin.do('print.retry', { jobId: job.id });
    expect(await agent.round()).toBe(true);
    expect(printed).toHaveLength(1);
    expectCleanLog();
  });

  test('killed between claim and report: unknown; a retry prints once more with a new claim', async () => {
    const job = await testPage();
    const claims: string[] = [];
    // The PC dies while the printer is at it: nothing after this line ever runs.
    const dying = agentOf(desk, (taken) => {
      claims.push(taken.claimId);
      return new Promise(() => {});
    });
    void dying.round();
    await expect.poll(() => claims).toHaveLength(1);
    ahead += 2 * MINUTE + 1000;
    expect(await claim(desk)).toEqual({ job: null });
    expect(await jobNow(job.id)).toMatchObject({ state: 'unknown', attempts: 1 });

    await admin.do('print.retry', { jobId: job.id });
    const agent = agentOf(desk, async (taken) => {
      claims.push(taken.claimId);
      return { state: 'sent' };
    });
    expect([await agent.round(), await agent.round()]).toEqual([true, false]);
    expect(claims).toHaveLength(2);
    expect(new Set(claims).size).toBe(2);
    // The first life's "terputus" came first, of a claim that stands no more: it changed nothing.
    expect(await jobNow(job.id)).toMatchObject({ state: 'sent', attempts: 2 });
    expectCleanLog();
  });

  test('killed while printing, back within the time: says unknown by itself', async () => {
    const job = await testPage();
    let began = false;
    void agentOf(desk, () => {
      began = true;
      return new Promise(() => {});
    }).round();
    // The first paper waits for the thread that draws it; how long is not what is tested.
    await expect.poll(() => began, { timeout: 30_000 }).toBe(true);
    await agentOf(desk, async () => expect.unreachable()).round();
    expect(await jobNow(job.id)).toMatchObject({
      state: 'unknown',
      problem: { code: 'CETAK_TERPUTUS' },
    });
    expectCleanLog();
  });

  test('a server that restarts in between: the claim stands, the report arrives', async () => {
    const job = await testPage();
    const line: Line = {};
    const agent = agentOf(
      desk,
      async () => {
        line.fails = 'before';
        return { state: 'sent' };
      },
      line,
    );
    await expect(agent.round()).rejects.toThrow('fetch failed');
    const { port } = new URL(office.url);
    await office.restart({ port: Number(port) });
    admin = await signInAdmin();
    expect((await jobNow(job.id)).state).toBe('queued'); // as screens see a claim
    delete line.fails;
    await agent.round();
    expect(await jobNow(job.id)).toMatchObject({ state: 'sent', attempts: 1 });
    expectCleanLog();
  });

  test('a failure is told in Indonesian and may be tried again', async () => {
    const job = await testPage();
    await agentOf(desk, async () => ({ state: 'failed', code: 'PENCETAK_MENOLAK' })).round();
    const failed = await jobNow(job.id);
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'PENCETAK_MENOLAK' } });
    expect(failed.problem?.message).toContain('cetak lagi');
  });
});

describe('who may what', () => {
  test('only the asking station’s printers; the server itself leaves them alone, also after a restart', async () => {
    const job = await testPage();
    const other = await pair('Loket 3');
    expect(await claim(other.client)).toEqual({ job: null });
    expect(await claim(desk, crypto.randomUUID(), ['Canon'])).toEqual({ job: null });
    expect(await claim(office.client())).toEqual({ job: null }); // the hub
    await office.restart();
    for (const client of [admin, desk, other.client]) Object.assign(client, { url: office.url });
    expect(await jobNow(job.id)).toMatchObject({ state: 'queued', attempts: 0 });
    expect((await claim(desk)).job?.jobId).toBe(job.id);
    expectCleanLog();
  });

  test('the paper: for the holder of the claim, while it stands', async () => {
    const job = await testPage();
    const other = await pair('Loket 3');
    expect((await paper(desk, job.id)).status).toBe(404); // not claimed yet
    const taken = await claim(desk);
    expect((await paper(desk, job.id)).headers.get('content-type')).toBe('application/pdf');
    expect((await paper(other.client, job.id)).status).toBe(404);
    expect((await paper(office.client(), job.id)).status).toBe(404);
    await desk.do('print.report', {
      jobId: job.id,
      claimId: taken.job?.claimId,
      state: 'sent',
    });
    expect((await paper(desk, job.id)).status).toBe(404);
  });

  test('the server’s own PC is a station too', async () => {
    await savePrinter({ target: { kind: 'station', stationId: 'hub', printer: epson } });
    const job = await testPage();
    expect(await claim(desk)).toEqual({ job: null });
    const hub = office.client();
    expect((await claim(hub)).job?.jobId).toBe(job.id);
    expect((await paper(hub, job.id)).status).toBe(200);
  });

  test('reports: of others or of old claims change nothing; later than the time still tells more', async () => {
    const job = await testPage();
    const taken = await claim(desk);
    const other = await pair('Loket 3');
    const report = (client: Client, claimId: string | undefined) =>
      client.do('print.report', { jobId: job.id, claimId, state: 'sent' });
    expect(await report(other.client, taken.job?.claimId)).toEqual({ accepted: false });
    expect(await report(desk, crypto.randomUUID())).toEqual({ accepted: false });
    ahead += 3 * MINUTE;
    await claim(desk);
    expect((await jobNow(job.id)).state).toBe('unknown');
    expect(await report(desk, taken.job?.claimId)).toEqual({ accepted: true });
    expect((await jobNow(job.id)).state).toBe('sent');
    expectCleanLog();
  });

  test('two askings at once: one paper, one claim; empty ones write nothing', async () => {
    const before = office.office.ledger.lastSeq;
    await claim(desk);
    const commands = () =>
      office.office.opened.sqlite
        .prepare("select count(*) from command_log where procedure = 'print.claim'")
        .pluck()
        .get();
    expect([office.office.ledger.lastSeq, commands()]).toEqual([before, 0]);
    const job = await testPage();
    const answers = await Promise.all([claim(desk), claim(desk), claim(desk)]);
    expect(answers.flatMap(({ job }) => job?.jobId ?? [])).toEqual([job.id]);
    const claimed = office.office.ledger.orm
      .select()
      .from(event)
      .all()
      .filter(({ type }) => type === 'print.claimed');
    expect(claimed).toHaveLength(1);
  });

  test('a PC that stays away: failed after ten minutes, not printed in the evening', async () => {
    const job = await testPage();
    ahead += 11 * MINUTE;
    expect(await claim(desk)).toEqual({ job: null });
    expect(await jobNow(job.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'CETAK_TIDAK_DIAMBIL' },
    });
    expectCleanLog();
  });

  test('a printer that becomes the server’s own takes what waits along', async () => {
    const job = await testPage();
    await savePrinter({ target: { kind: 'file', directory: 'cetakan' } });
    await office.settled();
    expect((await jobNow(job.id)).state).toBe('confirmed');
    expectCleanLog();
  });

  test('settings refused: no such station, no ESC/POS through a driver', async () => {
    const printer = { id: 'x', name: 'X', role: 'ticket', paper: '80mm' };
    const target = { kind: 'station', stationId, printer: epson };
    const refused = (more: object) =>
      admin.refusal('admin.savePrinter', { printer: { ...printer, ...more } });
    expect(
      (await refused({ format: 'pdf', target: { ...target, stationId: 'tidak-ada' } })).code,
    ).toBe('PERANGKAT_TIDAK_ADA');
    expect((await refused({ format: 'escpos', target })).code).toBe('FORMAT_TIDAK_COCOK');
  });
});

/** The print agent against a real HTTP server: at most once, one at a time, honest, and patient. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as ElectronWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../electron/clock.ts';
import { claimOf, createPrintAgent } from '../../electron/print-agent.ts';
import {
  createPrintClient,
  type ClaimedJob,
  type PrintOutcome,
} from '../../electron/printing/client.ts';
import { openPrintJournal } from '../../electron/printing/journal.ts';
import {
  findSumatra,
  printWithSumatra,
  printWithWindow,
  sumatraArguments,
  windowPrintOptions,
  type PaperPrinter,
} from '../../electron/printing/printers.ts';
import { createFakeClock } from './fake-clock.ts';
import { BrowserWindow } from './fake-electron.ts';

const pdf = Buffer.from('%PDF-1.7\n% surat\n%%EOF\n');

/** An office server as far as printing goes. */
class Office {
  jobs: ClaimedJob[] = [];
  papers = new Map<string, Buffer>();
  reports: PrintOutcome[] = [];
  asked: unknown[] = [];
  /** Answers 503 to reports while true. */
  deaf = false;
  #server: Server | undefined;
  origin = '';

  async listen(port = 0): Promise<void> {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        // The real server refuses changes without this header (CSRF).
        const foreign = request.method === 'POST' && request.headers['x-satu-atap'] !== '1';
        const [status, answer] = foreign
          ? ([403, ''] as const)
          : this.#answer(request.url ?? '', body);
        response.writeHead(status).end(answer);
      });
    });
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  #answer(url: string, body: string): [number, string | Buffer] {
    if (url === '/trpc/print.claim') {
      this.asked.push(JSON.parse(body));
      return [200, JSON.stringify({ result: { data: { job: this.jobs.shift() ?? null } } })];
    }
    if (url === '/trpc/print.report') {
      if (this.deaf) return [503, ''];
      this.reports.push(JSON.parse(body) as PrintOutcome);
      return [200, JSON.stringify({ result: { data: null } })];
    }
    const paper = this.papers.get(decodeURIComponent(url.replace('/papers/job/', '')));
    return paper ? [200, paper] : [404, ''];
  }
}

let office: Office;
let folder = '';
let ids = 0;

beforeEach(async () => {
  office = new Office();
  await office.listen();
  folder = mkdtempSync(join(tmpdir(), 'satu-atap-cetak-'));
  ids = 0;
});
afterEach(() => office.close());

function job(jobId: string, more: Partial<ClaimedJob> = {}): ClaimedJob {
  office.papers.set(jobId, pdf);
  return { jobId, claimId: `${jobId}1`, printer: 'EPSON_L3210', copies: 1, ...more };
}

function agentWith(print: PaperPrinter, clock = createFakeClock()) {
  return createPrintAgent({
    client: createPrintClient({ origin: office.origin, fetch }),
    journal: openPrintJournal(join(folder, 'cetak.json')),
    printers: async () => ['EPSON_L3210', 'PDF'],
    print,
    clock,
    random: () => 1,
    newId: () => `id-${(ids += 1)}`,
    log: () => {},
  });
}

describe('at most once', () => {
  test('claims, prints, reports', async () => {
    office.jobs.push(job('a', { claimId: 'a1', copies: 3 }));
    const printed: [string, string][] = [];
    const agent = agentWith(async ({ jobId }, bytes) => {
      printed.push([jobId, Buffer.from(bytes).toString()]);
      return { state: 'sent' };
    });
    expect([await agent.round(), await agent.round()]).toEqual([true, false]);
    expect(printed).toEqual([['a', pdf.toString()]]);
    expect(office.asked[0]).toEqual({ commandId: 'id-1', printers: ['EPSON_L3210', 'PDF'] });
    expect(office.reports).toEqual([
      { commandId: 'id-3', jobId: 'a', claimId: 'a1', state: 'sent' },
    ]);
  });

  test('a report that did not arrive is made again; the paper is not', async () => {
    office.jobs.push(job('a'));
    let printed = 0;
    const agent = agentWith(async () => ({
      state: 'sent',
      ...(printed++ ? { code: 'twice' } : {}),
    }));
    office.deaf = true;
    await expect(agent.round()).rejects.toThrow('HTTP 503');
    office.deaf = false;
    office.jobs.push(job('a')); // the server, hearing nothing, hands it out again
    await agent.round();
    expect(printed).toBe(1);
    expect(office.reports).toEqual([
      { commandId: 'id-3', jobId: 'a', claimId: 'a1', state: 'sent' },
      { commandId: 'id-3', jobId: 'a', claimId: 'a1', state: 'sent' },
    ]);
  });

  test('the program ended while printing: after the start it says "unknown" and prints nothing', async () => {
    openPrintJournal(join(folder, 'cetak.json')).begin(claimOf({ jobId: 'a', claimId: 'a1' }));
    office.jobs.push(job('a', { claimId: 'a1' }));
    const agent = agentWith(async () => expect.unreachable());
    await agent.round();
    expect(office.reports[0]).toEqual({
      commandId: 'id-2',
      jobId: 'a',
      claimId: 'a1',
      state: 'unknown',
      code: 'CETAK_TERPUTUS',
    });
  });

  test('an officer’s explicit new try is a new claim', async () => {
    office.jobs.push(job('a', { claimId: 'a1' }), job('a', { claimId: 'a2' }));
    let printed = 0;
    const agent = agentWith(
      async () => ((printed += 1), { state: 'failed', code: 'PENCETAK_MENOLAK' }),
    );
    await agent.round();
    await agent.round();
    expect(printed).toBe(2);
    expect(office.reports.map(({ claimId }) => claimId)).toEqual(['a1', 'a2']);
  });
});

describe('honest', () => {
  const cases: [string, () => ClaimedJob, PaperPrinter, object][] = [
    [
      'a printer of another PC',
      () => job('a', { printer: 'HP' }),
      async () => expect.unreachable(),
      { state: 'failed', code: 'PENCETAK_TIDAK_DIKENAL' },
    ],
    [
      'a paper that is not there',
      () => (job('b'), { ...job('a'), jobId: 'hilang' }),
      async () => expect.unreachable(),
      { state: 'failed', code: 'SURAT_TIDAK_TERBACA' },
    ],
    [
      'a driver that breaks on the way',
      () => job('a'),
      async () => Promise.reject(new Error('driver')),
      { state: 'unknown', code: 'CETAK_TERPUTUS' },
    ],
    [
      'a driver that says nothing',
      () => job('a'),
      async () => ({ state: 'unknown', code: 'CETAK_TANPA_JAWABAN' }),
      { state: 'unknown', code: 'CETAK_TANPA_JAWABAN' },
    ],
  ];
  test.each(cases)('%s', async (_, make, print, expected) => {
    office.jobs.push(make());
    await agentWith(print).round();
    expect(office.reports).toHaveLength(1);
    expect(office.reports[0]).toMatchObject(expected);
  });

  test('a paper that is not a PDF is never sent to a printer', async () => {
    office.jobs.push(job('a'));
    office.papers.set('a', Buffer.from('<html>galat</html>'));
    await agentWith(async () => expect.unreachable()).round();
    expect(office.reports[0]).toMatchObject({ state: 'failed', code: 'SURAT_TIDAK_TERBACA' });
  });
});

test('survives a restart of the server, and prints one at a time', async () => {
  const clock = createFakeClock();
  let now = 0;
  let most = 0;
  const printed: string[] = [];
  const agent = agentWith(async ({ jobId }) => {
    most = Math.max(most, (now += 1));
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    printed.push(jobId);
    return { state: 'sent' };
  }, clock);
  const port = Number(new URL(office.origin).port);
  await office.close();
  agent.start();
  await vi.waitFor(() => expect(clock.pending()).toEqual([2000])); // first failure
  await clock.pass(2000);
  await vi.waitFor(() => expect(clock.pending()).toEqual([4000])); // and the next
  await office.listen(port);
  office.jobs.push(job('a'), job('b'), job('c'));
  await clock.pass(4000);
  await vi.waitFor(async () => {
    await clock.pass(0);
    expect(office.reports).toHaveLength(3);
  });
  await agent.stop();
  expect([printed, most]).toEqual([['a', 'b', 'c'], 1]);
});

describe('SumatraPDF', () => {
  const asked: ClaimedJob = {
    jobId: 'a',
    claimId: 'a1',
    printer: 'EPSON L3210 "depan"; rm',
    copies: 2,
  };

  test('arguments are words, never a command line', () => {
    expect(sumatraArguments(asked, 'C:\\t\\surat.pdf')).toEqual([
      '-print-to',
      'EPSON L3210 "depan"; rm',
      '-print-settings',
      'noscale,2x',
      '-silent',
      '-exit-when-done',
      'C:\\t\\surat.pdf',
    ]);
  });

  test('is looked for where it is installed', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\U\\AppData\\Local' };
    const only = (path: string) => (tried: string) => tried === path;
    expect(
      findSumatra(env, undefined, only('C:\\U\\AppData\\Local\\SumatraPDF\\SumatraPDF.exe')),
    ).toBe('C:\\U\\AppData\\Local\\SumatraPDF\\SumatraPDF.exe');
    expect(findSumatra(env, 'D:\\alat\\SumatraPDF.exe', () => true)).toBe(
      'D:\\alat\\SumatraPDF.exe',
    );
    expect(findSumatra({}, undefined, () => true)).toBeUndefined();
  });

  /** A program that behaves as told; the real one runs on Windows only. */
  function program(body: string): string {
    const path = join(folder, 'sumatra');
    writeFileSync(path, `#!${process.execPath}\n${body}`);
    chmodSync(path, 0o755);
    return path;
  }

  test.skipIf(process.platform === 'win32')(
    'exit code 0 is sent, others failed, no program failed; the paper does not stay',
    async () => {
      const seen = join(folder, 'seen');
      const good = program(
        `const fs = require('node:fs'); const file = process.argv.at(-1); fs.writeFileSync('${seen}', file + '\\n' + fs.readFileSync(file))`,
      );
      expect(await printWithSumatra(good, systemClock)(asked, pdf)).toEqual({ state: 'sent' });
      const [path = '', ...content] = readFileSync(seen, 'utf8').split('\n');
      expect(content.join('\n')).toBe(pdf.toString());
      expect(existsSync(path)).toBe(false);
      expect(await printWithSumatra(program('process.exit(1)'), systemClock)(asked, pdf)).toEqual({
        state: 'failed',
        code: 'PENCETAK_PDF_MENOLAK',
      });
      expect(await printWithSumatra(join(folder, 'tidak-ada'), systemClock)(asked, pdf)).toEqual({
        state: 'failed',
        code: 'PENCETAK_PDF_TIDAK_ADA',
      });
    },
  );

  test.skipIf(process.platform === 'win32')(
    'one that hangs is ended after its time: unknown',
    async () => {
      const clock = createFakeClock();
      const printing = printWithSumatra(program('setInterval(() => {}, 1000)'), clock)(asked, pdf);
      await vi.waitFor(() => expect(clock.pending()).toEqual([20_000]));
      await clock.pass(20_000);
      expect(await printing).toEqual({ state: 'unknown', code: 'CETAK_TANPA_JAWABAN' });
    },
  );
});

describe('the hidden window', () => {
  const asked: ClaimedJob = {
    jobId: 'a b',
    claimId: 'a1',
    printer: 'EPSON_L3210',
    copies: 1,
    media: { widthMm: 215, heightMm: 330 },
  };

  function setUp(prepare: (window: BrowserWindow) => void) {
    const clock = createFakeClock();
    const window = new BrowserWindow();
    prepare(window);
    const print = printWithWindow({
      open: () => window as unknown as ElectronWindow,
      addressOf: (id) => `http://127.0.0.1:7100/papers/job/${encodeURIComponent(id)}`,
      clock,
    });
    return { clock, window, printing: print(asked, pdf) };
  }

  test('prints F4 to the micron, without dialog, and is gone', async () => {
    const { clock, window, printing } = setUp(() => {});
    await clock.pass(1000);
    expect(await printing).toEqual({ state: 'sent' });
    expect(window.loaded).toEqual(['http://127.0.0.1:7100/papers/job/a%20b']);
    expect(window.webContents.printed).toEqual([
      {
        silent: true,
        deviceName: 'EPSON_L3210',
        copies: 1,
        margins: { marginType: 'none' },
        pageSize: { width: 215_000, height: 330_000 },
      },
    ]);
    expect(window.destroyed).toBe(true);
    expect(
      windowPrintOptions({ jobId: 'a', claimId: 'a1', printer: 'x', copies: 1 }),
    ).toMatchObject({
      usePrinterDefaultPageSize: true,
    });
  });

  test('a driver that never answers: unknown; a page that never opens: failed', async () => {
    const silent = setUp((window) => (window.webContents.printAnswer = undefined));
    await silent.clock.pass(20_000);
    expect(await silent.printing).toEqual({ state: 'unknown', code: 'CETAK_TANPA_JAWABAN' });
    const stuck = setUp((window) => (window.loadURL = () => new Promise(() => {})));
    await stuck.clock.pass(20_000);
    expect(await stuck.printing).toEqual({ state: 'failed', code: 'SURAT_TIDAK_TERBUKA' });
    expect([silent.window.destroyed, stuck.window.destroyed]).toEqual([true, true]);
  });

  test('what the driver says', async () => {
    for (const [answer, code] of [
      ['Invalid deviceName provided', 'PENCETAK_TIDAK_DIKENAL'],
      ['Print job failed', 'PENCETAK_MENOLAK'],
    ] as const) {
      const { clock, printing } = setUp(
        (window) => (window.webContents.printAnswer = [false, answer]),
      );
      await clock.pass(1000);
      expect(await printing).toEqual({ state: 'failed', code });
    }
  });
});

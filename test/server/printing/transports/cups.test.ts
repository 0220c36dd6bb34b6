import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Artefact } from '../../../../documents/artefact.ts';
import { renderPaper } from '../../../../documents/render.ts';
import { lpArguments } from '../../../../server/printing/transports/cups.ts';
import { send } from '../../../../server/printing/transports/send.ts';
import type { SendResult } from '../../../../server/printing/transports/transport.ts';
import { PrinterTarget } from '../../../../server/printing/transports/transport.ts';
import { PROCESS_SHEET, RECEIPT, TICKET } from '../../../documents/samples.ts';

const receipt = await renderPaper({ kind: 'receipt', facts: { ...RECEIPT, paper: 'F4' } }, 2);
const ticket = await renderPaper({ kind: 'ticket', form: 'escpos', columns: 48, facts: TICKET });
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lp-'));
  vi.stubEnv('PATH', folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Puts one of CUPS' tools on the path; it notes each call, then does what `ending` says. */
async function installTool(name: 'lp' | 'lpstat' | 'cancel', ending: string): Promise<void> {
  const note = `require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'calls'))}, ['${name}', ...process.argv.slice(2)].join(' ') + '\\n');`;
  await writeFile(join(folder, name), `#!${process.execPath}\n${note}\n${ending}`);
  await chmod(join(folder, name), 0o755);
}

/** CUPS with job 17 in its queue, whose printer says this. */
async function installQueue(printerSays: string): Promise<void> {
  await installTool('lp', "console.log('request id is Loket_2-17 (1 file(s))');");
  await installTool(
    'lpstat',
    `console.log(process.argv[2] === '-p' ? ${JSON.stringify(printerSays)} : 'Loket_2-17  root  21504  Sun Nov 22');`,
  );
  await installTool('cancel', '');
}

/** Puts an `lp` on the path that notes its arguments and its input, then does what `ending` says. */
async function installLp(ending: string): Promise<void> {
  const script = [
    `#!${process.execPath}`,
    "const fs = require('node:fs');",
    `fs.writeFileSync(${JSON.stringify(join(folder, 'args'))}, JSON.stringify(process.argv.slice(2)));`,
    ending,
  ].join('\n');
  await writeFile(join(folder, 'lp'), script);
  await chmod(join(folder, 'lp'), 0o755);
}

const READ_ALL = `fs.writeFileSync(${'process.argv[1]'} + '.in', fs.readFileSync(0));`;

function print(artefact: Artefact = receipt, timeoutMs = 10_000): Promise<SendResult> {
  return send({ kind: 'cups', queue: 'Loket_2' }, artefact, { timeoutMs });
}

describe('printing through CUPS', () => {
  it('hands lp the exact bytes, the paper size, the copies and no shell string', async () => {
    await installLp(READ_ALL);
    const titled = { ...receipt, title: 'Tanda Terima $(touch x); `reboot` & "503/0142"' };
    expect(await print(titled)).toEqual({ state: 'sent' });
    expect(JSON.parse(await readFile(join(folder, 'args'), 'utf8'))).toEqual([
      '-d',
      'Loket_2',
      '-n',
      '2',
      '-t',
      'Tanda Terima  (touch x)   reboot     503/0142 ',
      '-o',
      'media=Custom.215x330mm',
      '-o',
      'print-scaling=none',
    ]);
    expect(await readFile(join(folder, 'lp.in'))).toEqual(Buffer.from(receipt.bytes));
  });

  it('names A4 by its name, turns landscape sheets upright, and sends tickets raw', async () => {
    const sheet = await renderPaper({ kind: 'process-sheet', facts: PROCESS_SHEET });
    const small = { ...ticket, format: 'pdf', media: { widthMm: 80, heightMm: 60 } } as const;
    expect(lpArguments('Q', sheet)).toContain('media=A4');
    expect(lpArguments('Q', small)).toContain('media=Custom.80x60mm');
    expect(lpArguments('Q', ticket).slice(-2)).toEqual(['-o', 'raw']);
  });

  it.each([
    ['lp: The printer or class does not exist.', 'PRINTER_TIDAK_DIKENAL'],
    ['lp: Destination "Loket_2" is not accepting jobs.', 'PRINTER_MENOLAK'],
    ['lp: Error - scheduler not responding.', 'PRINTER_SPOOLER_TIDAK_ADA'],
    ['lp: something nobody has seen before', 'PRINTER_MENOLAK'],
  ])('reads lp: %s', async (said, code) => {
    await installLp(`console.error(${JSON.stringify(said)}); process.exit(1);`);
    expect(await print()).toMatchObject({ state: 'failed', code });
  });

  it('survives an lp that refuses before it has read a large job', async () => {
    await installLp('process.exit(1);');
    const large = { ...receipt, bytes: new Uint8Array(5_000_000) };
    expect(await print(large)).toMatchObject({ state: 'failed', code: 'PRINTER_MENOLAK' });
  });

  it('says plainly that there is no CUPS here', async () => {
    expect(await print()).toEqual({
      state: 'failed',
      code: 'PRINTER_SPOOLER_TIDAK_ADA',
      message: expect.stringContaining('CUPS'),
    });
  });

  it('does not know the end of an lp that hangs or is stopped', async () => {
    await installLp('setInterval(() => undefined, 1000);');
    expect(await print(receipt, 300)).toMatchObject({
      state: 'unknown',
      code: 'PRINTER_KEHABISAN_WAKTU',
    });
    const target = { kind: 'cups', queue: 'Loket_2' } as const;
    const signal = AbortSignal.timeout(300);
    expect(await send(target, receipt, { timeoutMs: 20_000, signal })).toMatchObject({
      state: 'unknown',
      code: 'PRINTER_DIBATALKAN',
    });
  });
});

describe('a job in the queue of CUPS', () => {
  const off =
    'printer Loket_2 now printing Loket_2-17.  enabled since Sun\n\tThe printer may not exist or is unavailable at this time.';

  it.each([off, 'printer Loket_2 disabled since Sun Nov 22 -\n\tPaused'])(
    'of a printer that is off is withdrawn, so that nothing comes out an hour later: %s',
    async (says) => {
      await installQueue(says);
      expect(await print(receipt, 1500)).toMatchObject({
        state: 'failed',
        code: 'PRINTER_TIDAK_TERJANGKAU',
      });
      expect(await readFile(join(folder, 'calls'), 'utf8')).toMatch(/^cancel Loket_2-17$/m);
    },
  );

  it('that cannot be withdrawn may still be printed: nobody knows', async () => {
    await installQueue(off);
    await installTool('cancel', 'process.exit(1);');
    expect(await print(receipt, 1500)).toMatchObject({ state: 'unknown' });
  });

  it('that the printer is printing is sent, and left alone', async () => {
    await installQueue(
      'printer Loket_2 now printing Loket_2-17.  enabled since Sun\n\tSending data',
    );
    expect(await print()).toEqual({ state: 'sent' });
    expect(await readFile(join(folder, 'calls'), 'utf8')).not.toContain('cancel');
  });

  it('that has left the queue is sent', async () => {
    await installQueue('printer Loket_2 is idle.');
    await installTool('lpstat', "console.log('Loket_2-170  root  1  Sun');");
    expect(await print()).toEqual({ state: 'sent' });
  });
});

describe('printer settings', () => {
  it.each([
    { kind: 'cups', queue: '-o raw' },
    { kind: 'cups', queue: 'Loket 2; reboot' },
    { kind: 'tcp9100', host: '192.168.1.60', port: 0 },
    { kind: 'tcp9100', host: 'http://192.168.1.60/', port: 9100 },
    { kind: 'tcp9100', host: '192.168.1.60', port: 9100, extra: true },
    { kind: 'file', directory: '' },
    { kind: 'usb' },
  ])('refuses %o', (target) => {
    expect(PrinterTarget.safeParse(target).success).toBe(false);
  });

  it.each([
    { kind: 'cups', queue: 'HP_LaserJet-2.loket' },
    { kind: 'tcp9100', host: 'fe80::1', port: 9100 },
    { kind: 'tcp9100', host: 'printer-satpam.lan', port: 9100 },
    { kind: 'file', directory: 'D:\\Cetakan' },
  ])('takes %o', (target) => {
    expect(PrinterTarget.parse(target)).toEqual(target);
  });
});

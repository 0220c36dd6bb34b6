import { describe, expect, it } from 'vitest';

import type { Artefact } from '../../../../documents/artefact.ts';
import { renderPaper } from '../../../../documents/render.ts';
import { send } from '../../../../server/printing/transports/send.ts';
import type { SendResult } from '../../../../server/printing/transports/transport.ts';
import { TICKET } from '../../../documents/samples.ts';
import { startFakePrinter } from './fake-printer.ts';

const ticket = await renderPaper({ kind: 'ticket', form: 'escpos', columns: 48, facts: TICKET });

function print(port: number, artefact: Artefact = ticket, timeoutMs = 2000): Promise<SendResult> {
  return send({ kind: 'tcp9100', host: '127.0.0.1', port }, artefact, { timeoutMs });
}

describe('printer on port 9100', () => {
  it('gets the whole ticket, once per copy', async () => {
    await using printer = await startFakePrinter('good');
    expect(await print(printer.port, { ...ticket, copies: 2 })).toEqual({ state: 'sent' });
    expect(printer.printed()).toEqual(Buffer.concat([ticket.bytes, ticket.bytes]));
  });

  it('gets a large job whole although it reads slowly', async () => {
    await using printer = await startFakePrinter('slow-reader');
    const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
    expect(await print(printer.port, { ...ticket, bytes }, 20_000)).toEqual({ state: 'sent' });
    expect(printer.printed().equals(Buffer.from(bytes))).toBe(true);
  }, 30_000);

  it('that never closes is reported as not known: the paper may be out or may be printed', async () => {
    await using printer = await startFakePrinter('paper-out');
    expect(await print(printer.port, ticket, 200)).toEqual({
      state: 'unknown',
      code: 'PRINTER_KEHABISAN_WAKTU',
      message: expect.stringContaining('Periksa kertas'),
    });
    expect(printer.printed()).toEqual(Buffer.from(ticket.bytes));
  });

  it.each(['hangs-up', 'resets'] as const)(
    'that %s is never reported as printed',
    async (temper) => {
      await using printer = await startFakePrinter(temper);
      const bytes = new Uint8Array(5_000_000);
      expect(await print(printer.port, { ...ticket, bytes })).toMatchObject({
        state: 'unknown',
        code: 'PRINTER_TERPUTUS',
      });
    },
  );

  it('that is off fails, so that trying again is safe', async () => {
    const printer = await startFakePrinter('good');
    await printer[Symbol.asyncDispose]();
    expect(await print(printer.port)).toMatchObject({ state: 'failed', code: 'PRINTER_MENOLAK' });
  });

  it('whose name nobody knows, or whose port is none, fails with that reason', async () => {
    const unknown = { kind: 'tcp9100', host: 'printer-loket.invalid', port: 9100 } as const;
    expect(await send(unknown, ticket, { timeoutMs: 10_000 })).toMatchObject({
      state: 'failed',
      code: 'PRINTER_TIDAK_DIKENAL',
    });
    expect(await print(70_000)).toMatchObject({ state: 'failed', code: 'PRINTER_TIDAK_DIKENAL' });
  }, 15_000);

  it('is not sent a PDF, which it would print as pages of signs', async () => {
    await using printer = await startFakePrinter('good');
    const pdf = await renderPaper({ kind: 'ticket', form: 'pdf', facts: TICKET });
    expect(await print(printer.port, pdf)).toMatchObject({
      state: 'failed',
      code: 'PRINTER_SALAH_FORMAT',
    });
    expect(printer.printed()).toHaveLength(0);
  });

  it('stops when asked: nothing sent before, not known after', async () => {
    await using printer = await startFakePrinter('paper-out');
    const target = { kind: 'tcp9100', host: '127.0.0.1', port: printer.port } as const;
    const early = send(target, ticket, { timeoutMs: 5000, signal: AbortSignal.abort() });
    expect(await early).toMatchObject({ state: 'failed', code: 'PRINTER_DIBATALKAN' });
    expect(printer.printed()).toHaveLength(0);
    const stop = new AbortController();
    const late = send(target, ticket, { timeoutMs: 5000, signal: stop.signal });
    await expect.poll(() => printer.printed().length).toBe(ticket.bytes.length);
    stop.abort();
    expect(await late).toMatchObject({ state: 'unknown', code: 'PRINTER_DIBATALKAN' });
  });
});

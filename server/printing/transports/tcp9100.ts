import { connect } from 'node:net';

import type { Artefact } from '../../../documents/artefact.ts';
import { failure, systemCode } from './transport.ts';
import type { PrintErrorCode, SendOptions, SendResult } from './transport.ts';

const CONNECT_ERRORS: Record<string, PrintErrorCode> = {
  ECONNREFUSED: 'PRINTER_MENOLAK',
  ENOTFOUND: 'PRINTER_TIDAK_DIKENAL',
  EAI_AGAIN: 'PRINTER_TIDAK_DIKENAL',
};

/** A printer in the house answers in milliseconds; one that is off must not keep a visitor waiting. */
const CONNECT_WITHIN_MS = 5000;

/**
 * Raw printing on port 9100: connect, write everything, close, and wait until the printer closes too. A
 * printer that is out of paper keeps the line open; that is the only word such a printer has for it.
 */
export function sendToTcp(
  address: { host: string; port: number },
  artefact: Artefact,
  options: SendOptions,
): Promise<SendResult> {
  // A page description sent raw would come out as a heap of paper with signs on most printers.
  if (artefact.format !== 'escpos')
    return Promise.resolve(failure('failed', 'PRINTER_SALAH_FORMAT'));
  if (options.signal?.aborted) return Promise.resolve(failure('failed', 'PRINTER_DIBATALKAN'));
  return new Promise((resolve) => {
    const socket = connect({ ...address, allowHalfOpen: true });
    let connected = false;
    let flushed = false;

    function settle(result: SendResult): void {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      socket.destroy();
      resolve(result);
    }
    function onAbort(): void {
      settle(failure(connected ? 'unknown' : 'failed', 'PRINTER_DIBATALKAN'));
    }
    let timer = setTimeout(
      () => settle(failure('failed', 'PRINTER_TIDAK_TERJANGKAU')),
      Math.min(options.timeoutMs, CONNECT_WITHIN_MS),
    );
    options.signal?.addEventListener('abort', onAbort, { once: true });

    socket.on('error', (error) => {
      if (connected) return settle(failure('unknown', 'PRINTER_TERPUTUS'));
      const code = CONNECT_ERRORS[systemCode(error) ?? ''] ?? 'PRINTER_TIDAK_TERJANGKAU';
      return settle(failure('failed', code));
    });
    socket.on('connect', () => {
      connected = true;
      clearTimeout(timer);
      timer = setTimeout(
        () => settle(failure('unknown', 'PRINTER_KEHABISAN_WAKTU')),
        options.timeoutMs,
      );
      for (let copy = 0; copy < artefact.copies; copy += 1) socket.write(artefact.bytes);
      socket.end(() => (flushed = true));
    });
    // Status bytes some printers send back are read and dropped, or the socket would never end.
    socket.resume();
    socket.on('end', () => {
      settle(flushed ? { state: 'sent' } : failure('unknown', 'PRINTER_TERPUTUS'));
    });
    socket.on('close', () => settle(failure('unknown', 'PRINTER_TERPUTUS')));
  });
}

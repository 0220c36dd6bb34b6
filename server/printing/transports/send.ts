import type { Artefact } from '../../../documents/artefact.ts';
import { sendToCups } from './cups.ts';
import { sendToFile } from './file.ts';
import { sendToTcp } from './tcp9100.ts';
import { failure } from './transport.ts';
import type { PrinterTarget, SendOptions, SendResult } from './transport.ts';

/** Hands one artefact to one printer. Every end is a SendResult; it does not throw. */
export async function send(
  target: PrinterTarget,
  artefact: Artefact,
  options: SendOptions,
): Promise<SendResult> {
  try {
    return await sendTo(target, artefact, options);
  } catch {
    // Node refuses an address or a name it cannot use before anything has left this computer.
    return failure('failed', 'PRINTER_TIDAK_DIKENAL');
  }
}

function sendTo(
  target: PrinterTarget,
  artefact: Artefact,
  options: SendOptions,
): Promise<SendResult> {
  switch (target.kind) {
    case 'file':
      return sendToFile(target.directory, artefact, options);
    case 'tcp9100':
      return sendToTcp({ host: target.host, port: target.port }, artefact, options);
    case 'cups':
      return sendToCups(target.queue, artefact, options);
  }
}

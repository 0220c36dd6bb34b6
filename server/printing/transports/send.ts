import type { Artefact } from '../../../documents/artefact.ts';
import type { PrinterTarget, SendOptions, SendResult } from './transport.ts';

/** Hands one artefact to one printer. Never throws: every end is a SendResult. */
export async function send(
  target: PrinterTarget,
  artefact: Artefact,
  options: SendOptions,
): Promise<SendResult> {
  throw new Error(`belum: ${target.kind} ${artefact.title} ${options.timeoutMs}`);
}

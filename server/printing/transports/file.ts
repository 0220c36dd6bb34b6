import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Artefact } from '../../../documents/artefact.ts';
import { failure } from './transport.ts';
import type { SendOptions, SendResult } from './transport.ts';

const EXTENSIONS = { pdf: 'pdf', escpos: 'bin' } satisfies Record<Artefact['format'], string>;

let writes = 0;

/**
 * "Simpan PDF": the paper appears in the folder whole or not at all. The name ends in a digest of the
 * bytes, so sending the same paper again leaves one file, and two papers never share a name.
 */
export async function sendToFile(
  directory: string,
  artefact: Artefact,
  options: SendOptions,
): Promise<SendResult> {
  if (options.signal?.aborted) return failure('failed', 'PRINTER_DIBATALKAN');
  const target = join(directory, artefactFileName(artefact));
  writes += 1;
  const partial = join(directory, `.${process.pid}-${writes}.tmp`);
  try {
    await mkdir(directory, { recursive: true });
    await writeSynced(partial, artefact.bytes);
    await rename(partial, target);
    return { state: 'confirmed' };
  } catch {
    await rm(partial, { force: true }).catch(() => undefined);
    return failure('failed', 'PRINTER_BERKAS_GAGAL');
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `Tanda-Terima-503-0142-XI-2026-1f3a9c02.pdf`: safe on every file system, Windows' included. */
export function artefactFileName(artefact: Artefact): string {
  const slug = artefact.title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  const digest = createHash('sha256').update(artefact.bytes).digest('hex').slice(0, 8);
  return `${slug || 'Cetakan'}-${digest}.${EXTENSIONS[artefact.format]}`;
}

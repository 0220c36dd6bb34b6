import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../domain/errors.ts';

const KeyFile = z.strictObject({
  version: z.literal(1),
  master: z.string(),
  receiptKey: z.string(),
});

export type OfficeKeys = {
  /** Wraps the subjects' keys; 32 bytes, never in the database. */
  master: Buffer;
  /** Ed25519: signs the QR code of receipts. */
  receiptPrivate: KeyObject;
  receiptPublic: KeyObject;
};

export const keyFile = 'kantor.kunci.json';
const MASTER_BYTES = 32;

/**
 * The office's keys, made at the first start and kept beside the database (0600). Lose them and the
 * sealed data cannot be opened again, so the operator's guide tells to back them up apart.
 *
 * @throws DomainError `KUNCI_TIDAK_ADA` there is data but no key file; `KUNCI_RUSAK`.
 */
export function loadKeys(directory: string, hasData: boolean): OfficeKeys {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, keyFile);
  if (!existsSync(file)) {
    if (hasData) {
      throw new DomainError(
        'KUNCI_TIDAK_ADA',
        `Berkas kunci ${file} tidak ada. Pulihkan dari cadangan; tanpa kunci, data tersegel tidak terbaca.`,
      );
    }
    const { privateKey } = generateKeyPairSync('ed25519');
    const made = {
      version: 1,
      master: randomBytes(MASTER_BYTES).toString('base64'),
      receiptKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    writeDurably(directory, file, JSON.stringify(made, null, 2));
  }
  try {
    const { master, receiptKey } = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    const receiptPrivate = createPrivateKey(receiptKey);
    const masterKey = Buffer.from(master, 'base64');
    if (masterKey.length !== MASTER_BYTES) throw new Error('length');
    return {
      master: masterKey,
      receiptPrivate,
      receiptPublic: createPublicKey(receiptPrivate),
    };
  } catch {
    throw new DomainError(
      'KUNCI_RUSAK',
      `Berkas kunci ${file} tidak terbaca. Pulihkan dari cadangan; jangan dihapus.`,
    );
  }
}

/** Whole and on disk, or not there at all: what the keys seal outlives a power cut, so they must too. */
export function writeDurably(directory: string, file: string, text: string): void {
  const partial = `${file}.baru`;
  const handle = openSync(partial, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(partial, 0o600);
  renameSync(partial, file);
  // Windows cannot sync a folder; its file system journals the rename.
  if (process.platform === 'win32') return;
  const folder = openSync(directory, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Free bytes on the disk of `directory`, asked at most once a second. */
export function freeBytesOf(directory: string): () => number {
  let known = { at: 0, bytes: Number.POSITIVE_INFINITY };
  return () => {
    const now = performance.now();
    if (known.at === 0 || now - known.at > 1000) {
      const { bavail, bsize } = statfsSync(directory);
      known = { at: now, bytes: bavail * bsize };
    }
    return known.bytes;
  };
}

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
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
const ballastFile = 'kantor.cadangan-ruang';
const BALLAST_BYTES = 16 * 1024 * 1024;

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
      master: randomBytes(32).toString('base64'),
      receiptKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  try {
    const { master, receiptKey } = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    const receiptPrivate = createPrivateKey(receiptKey);
    return {
      master: Buffer.from(master, 'base64'),
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

/** Space that can be given up on a full disk so that the office still closes properly. */
export function ensureBallast(directory: string): void {
  const file = join(directory, ballastFile);
  if (existsSync(file)) return;
  try {
    writeFileSync(file, Buffer.alloc(BALLAST_BYTES));
  } catch {
    // On a disk this full the ledger refuses commands by itself; there is nothing to reserve.
  }
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

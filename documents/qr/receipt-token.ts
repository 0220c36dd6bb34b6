import type { KeyObject } from 'node:crypto';

import type { Instant } from '../../domain/calendar/office-time.ts';

/** What a receipt's QR code vouches for: nothing personal, only which receipt of which office. */
export interface ReceiptClaim {
  /** The office's short code, e.g. `KALTIM-01`. */
  office: string;
  /** The receipt's number as printed. */
  receipt: string;
  caseId: string;
  issuedAt: Instant;
}

export type ReceiptTokenError =
  | 'QR_BUKAN_TANDA_TERIMA'
  | 'QR_RUSAK'
  | 'QR_KUNCI_TIDAK_DIKENAL'
  | 'QR_TANDA_TANGAN_SALAH';

export type ReceiptTokenResult =
  | { ok: true; payload: ReceiptClaim; keyId: string }
  | { ok: false; code: ReceiptTokenError; message: string };

/** Public keys by key id. */
export type PublicKeys = Record<string, KeyObject>;

/** The short name of an Ed25519 key: first 8 bytes of SHA-256 over its raw public key, base64url. */
export function receiptKeyId(key: KeyObject): string {
  throw new Error(`belum: ${key.type}`);
}

/** Signs a claim with the office's Ed25519 key. Deterministic: Ed25519 has no randomness. */
export function signReceiptToken(claim: ReceiptClaim, privateKey: KeyObject): string {
  throw new Error(`belum: ${claim.receipt} ${privateKey.type}`);
}

/** Checks a scanned text: the bare token, or an url ending in it. Works offline. */
export function verifyReceiptToken(text: string, publicKeys: PublicKeys): ReceiptTokenResult {
  throw new Error(`belum: ${text} ${Object.keys(publicKeys).length}`);
}

import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import type { Instant } from '../../domain/calendar/office-time.ts';
import { packClaim, unpackClaim } from './receipt-claim.ts';

/** What a receipt's QR code vouches for: nothing personal, only which receipt of which office. */
export interface ReceiptClaim {
  /** The office's short code, e.g. `KALTIM-01`. */
  office: string;
  /** The receipt's number as printed. */
  receipt: string;
  caseId: string;
  issuedAt: Instant;
}

const MESSAGES = {
  QR_BUKAN_TANDA_TERIMA:
    'Kode ini bukan kode tanda terima. Pindai kode di kiri bawah tanda terima.',
  QR_RUSAK:
    'Kode tanda terima tidak terbaca utuh. Pindai sekali lagi, atau cari dengan nomor tanda terima.',
  QR_KUNCI_TIDAK_DIKENAL:
    'Kode ini dibuat oleh kantor yang belum dikenal di sini. Periksa keasliannya ke kantor penerbit.',
  QR_TANDA_TANGAN_SALAH:
    'Tanda terima ini tidak asli atau kodenya berubah. Cocokkan dengan data permohonan sebelum melayani.',
} as const;

export type ReceiptTokenError = keyof typeof MESSAGES;

export type ReceiptTokenResult =
  | { ok: true; payload: ReceiptClaim; keyId: string }
  | { ok: false; code: ReceiptTokenError; message: string };

/** Public keys by the id that `receiptKeyId` gives. */
export type PublicKeys = Record<string, KeyObject>;

const PREFIX = 'TT1.';
const KEY_ID_BYTES = 6;
const SIGNATURE_BYTES = 64;
/** Signed but not carried: a signature made for anything else can never pass as a receipt's. */
const PURPOSE = Buffer.from('satu-atap/tanda-terima/1\0', 'utf8');
/** A receipt's token has some 170 characters; anything much longer is not one. */
const MOST_CHARACTERS = 2000;

/** The short name of an Ed25519 key, private or public: SHA-256 of the raw public key, 6 bytes, base64url. */
export function receiptKeyId(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  // The last 32 bytes of an Ed25519 SPKI are the raw key (RFC 8410).
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return createHash('sha256').update(raw).digest().subarray(0, KEY_ID_BYTES).toString('base64url');
}

/**
 * Signs a claim with the office's Ed25519 key. The same claim and key give the same token: Ed25519 uses
 * no randomness. Throws when an entry is empty or longer than 255 bytes.
 */
export function signReceiptToken(claim: ReceiptClaim, privateKey: KeyObject): string {
  const keyId = Buffer.from(receiptKeyId(privateKey), 'base64url');
  const body = Buffer.concat([keyId, packClaim(claim)]);
  const signature = sign(null, Buffer.concat([PURPOSE, body]), privateKey);
  return PREFIX + Buffer.concat([body, signature]).toString('base64url');
}

/** Checks a scanned text: the bare token, or an http(s) url that ends in it. Needs no network. */
export function verifyReceiptToken(text: string, publicKeys: PublicKeys): ReceiptTokenResult {
  const encoded = findEncoded(text);
  if (encoded === undefined) return refuse('QR_BUKAN_TANDA_TERIMA');
  const bytes = Buffer.from(encoded, 'base64url');
  // Buffer forgives stray bits and signs in base64; a token has exactly one spelling.
  if (bytes.toString('base64url') !== encoded) return refuse('QR_RUSAK');
  if (bytes.length <= KEY_ID_BYTES + SIGNATURE_BYTES) return refuse('QR_RUSAK');
  const body = bytes.subarray(0, -SIGNATURE_BYTES);
  const claim = unpackClaim(body.subarray(KEY_ID_BYTES));
  if (!claim) return refuse('QR_RUSAK');
  const keyId = body.subarray(0, KEY_ID_BYTES).toString('base64url');
  const key = Object.hasOwn(publicKeys, keyId) ? publicKeys[keyId] : undefined;
  if (!key) return refuse('QR_KUNCI_TIDAK_DIKENAL');
  const signed = Buffer.concat([PURPOSE, body]);
  if (!verify(null, signed, key, bytes.subarray(-SIGNATURE_BYTES))) {
    return refuse('QR_TANDA_TANGAN_SALAH');
  }
  return { ok: true, payload: claim, keyId };
}

function findEncoded(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MOST_CHARACTERS) return undefined;
  const match = /^(?:https?:\/\/\S+[/?=#])?TT1\.([A-Za-z0-9_-]+)$/.exec(trimmed);
  return match?.[1];
}

function refuse(code: ReceiptTokenError): ReceiptTokenResult {
  return { ok: false, code, message: MESSAGES[code] };
}

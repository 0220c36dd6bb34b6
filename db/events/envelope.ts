import { createHash } from 'node:crypto';

/** The frozen envelope, version 1: what the chain covers, ciphertext included. */
export type Envelope = {
  seq: number;
  id: string;
  commandId: string;
  subject: string;
  type: string;
  version: number;
  actor: string;
  station: string;
  at: string;
  bootId: string;
  monoMs: number;
  /** Canonical JSON text, kept as it was hashed. */
  payload: string;
  sealed: Buffer | null;
};

/** `prev_hash` of the first event. */
export const genesisHash = Buffer.alloc(32);

/** sha256 over the previous hash and the canonical envelope; 32 bytes. */
export function hashEnvelope(previous: Buffer, envelope: Envelope): Buffer {
  const canonical = JSON.stringify([
    1,
    envelope.seq,
    envelope.id,
    envelope.commandId,
    envelope.subject,
    envelope.type,
    envelope.version,
    envelope.actor,
    envelope.station,
    envelope.at,
    envelope.bootId,
    envelope.monoMs,
    envelope.payload,
    envelope.sealed === null ? null : envelope.sealed.toString('base64'),
  ]);
  return createHash('sha256').update(previous).update(canonical).digest();
}

/** JSON with sorted keys and no undefined: the same value is always the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}

import type { ReceiptClaim } from './receipt-token.ts';

/**
 * The claim as bytes: 6 of time (ms), then case id, office and receipt number, each with its length.
 * A UUID is packed into 16 bytes under length 0, because every byte makes the QR code coarser to read.
 */
const TIME_BYTES = 6;
const UUID_BYTES = 16;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function packClaim(claim: ReceiptClaim): Buffer {
  const at = new Date(claim.issuedAt).getTime();
  if (!Number.isSafeInteger(at) || at < 0) {
    throw new RangeError(`Waktu terbit tanda terima tidak sah: ${claim.issuedAt}`);
  }
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(at, 0, TIME_BYTES);
  return Buffer.concat([
    time,
    packId(claim.caseId),
    packText(claim.office),
    packText(claim.receipt),
  ]);
}

function packId(id: string): Buffer {
  if (!UUID.test(id)) return packText(id);
  return Buffer.concat([Buffer.of(0), Buffer.from(id.replaceAll('-', ''), 'hex')]);
}

function packText(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length === 0 || bytes.length > 255 || bytes.toString('utf8') !== text) {
    throw new RangeError('Isian kode tanda terima kosong, terlalu panjang, atau bukan teks.');
  }
  return Buffer.concat([Buffer.of(bytes.length), bytes]);
}

/** Undefined for bytes that `packClaim` would not have written exactly so. */
export function unpackClaim(bytes: Buffer): ReceiptClaim | undefined {
  if (bytes.length < TIME_BYTES + 1) return undefined;
  const at = new Date(bytes.readUIntBE(0, TIME_BYTES));
  const parts: string[] = [];
  let offset = TIME_BYTES;
  while (parts.length < 3) {
    const length = bytes[offset];
    if (length === undefined) return undefined;
    const packedId = length === 0 && parts.length === 0;
    const end = offset + 1 + (packedId ? UUID_BYTES : length);
    if (end > bytes.length) return undefined;
    const part = bytes.subarray(offset + 1, end);
    parts.push(packedId ? dashed(part.toString('hex')) : part.toString('utf8'));
    offset = end;
  }
  const [caseId = '', office = '', receipt = ''] = parts;
  const claim: ReceiptClaim = { office, receipt, caseId, issuedAt: at.toISOString() };
  try {
    return packClaim(claim).equals(bytes) ? claim : undefined;
  } catch {
    return undefined;
  }
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

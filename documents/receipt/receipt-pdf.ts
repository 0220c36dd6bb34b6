import type { ReceiptFacts } from '../facts.ts';

export async function receiptPdf(facts: ReceiptFacts): Promise<Uint8Array> {
  throw new Error(`belum: ${facts.paper}`);
}

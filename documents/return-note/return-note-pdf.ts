import type { ReturnNoteFacts } from '../facts.ts';

export async function returnNotePdf(facts: ReturnNoteFacts): Promise<Uint8Array> {
  throw new Error(`belum: ${facts.paper}`);
}

import type { ProcessSheetFacts } from '../facts.ts';

export async function processSheetPdf(facts: ProcessSheetFacts): Promise<Uint8Array> {
  throw new Error(`belum: ${facts.paper}`);
}

import type { ChecklistFacts } from '../facts.ts';

export async function checklistPdf(facts: ChecklistFacts): Promise<Uint8Array> {
  throw new Error(`belum: ${facts.paper}`);
}

import type { TicketFacts } from '../facts.ts';

/** A queue ticket, 80 mm wide, as high as its content. */
export async function ticketPdf(facts: TicketFacts): Promise<Uint8Array> {
  throw new Error(`belum: ${facts.number}`);
}

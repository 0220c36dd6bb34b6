import type { TicketFacts } from '../facts.ts';

/** A queue ticket as ESC/POS commands; 42 or 48 characters to the line. */
export function ticketEscPos(facts: TicketFacts, options: { columns: 42 | 48 }): Uint8Array {
  throw new Error(`belum: ${facts.number} ${options.columns}`);
}

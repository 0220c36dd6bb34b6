import type { TicketFacts } from '../facts.ts';
import { openRoll } from './escpos.ts';
import type { TicketColumns } from './escpos.ts';
import { ticketWords } from './ticket-words.ts';

/** A queue ticket as ESC/POS commands; 42 or 48 characters to the line, whatever the printer takes. */
export function ticketEscPos(facts: TicketFacts, options: { columns: TicketColumns }): Uint8Array {
  const words = ticketWords(facts);
  const roll = openRoll(options.columns);
  if (words.copy) {
    roll.band(words.copy);
    roll.gap();
  }
  roll.lines(words.office, true);
  roll.rule();
  roll.lines(words.heading);
  roll.lines(words.queue, true);
  roll.gap();
  roll.big(words.number);
  roll.gap();
  if (words.priority) {
    roll.band(words.priority);
    roll.gap();
  }
  if (words.service) roll.lines(words.service);
  roll.lines(words.waiting, true);
  roll.lines(words.issued);
  if (words.follow && facts.followUrl) roll.qr(facts.followUrl, words.follow);
  if (words.notes.length > 0) roll.rule();
  for (const note of words.notes) roll.lines(note);
  return roll.cut();
}

import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';

import { wrapColumns } from './plain-text.ts';

export type TicketColumns = 42 | 48;

/** A roll of paper being written, line by line, centred. */
export interface Roll {
  lines(text: string, bold?: boolean): void;
  gap(): void;
  rule(): void;
  /** White on black, one line. */
  band(text: string): void;
  /** As large as the paper is wide, at most seven times. */
  big(text: string): void;
  /** The printer's own QR command, with its caption; nothing at all when the printer could not draw it. */
  qr(text: string, caption: string): void;
  /** Feeds past the knife, cuts, and answers all the commands. */
  cut(): Uint8Array;
}

/** ESC/POS cannot hold more in the code sizes that 80 mm printers print at six dots a module. */
const QR_MOST_BYTES = 300;

export function openRoll(columns: TicketColumns): Roll {
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    feedBeforeCut: 4,
    newline: '\n',
    errors: 'relaxed',
  });
  encoder.initialize().codepage('cp437').align('center');
  const roll: Roll = {
    lines(text, bold = false) {
      for (const line of wrapColumns(text, columns)) {
        encoder.bold(bold).line(line).bold(false);
      }
    },
    gap: () => void encoder.newline(),
    rule() {
      encoder.line('-'.repeat(columns));
    },
    band(text) {
      const [line] = wrapColumns(text, columns - 4);
      if (line) encoder.bold(true).invert(true).line(`  ${line}  `).invert(false).bold(false);
    },
    big(text) {
      const [line] = wrapColumns(text, columns);
      if (!line) return;
      const times = Math.max(1, Math.min(7, Math.floor(columns / line.length)));
      encoder.bold(true).size(times, times).line(line).size(1, 1).bold(false);
    },
    qr(text, caption) {
      // Printers read the code's data as bytes: anything but ASCII would decode differently by model.
      if (!/^[\x20-\x7E]+$/.test(text) || text.length > QR_MOST_BYTES) return;
      encoder.newline().qrcode(text, { model: 2, size: 6, errorlevel: 'm' });
      roll.lines(caption);
    },
    cut: () => encoder.newline().cut('partial').encode(),
  };
  return roll;
}

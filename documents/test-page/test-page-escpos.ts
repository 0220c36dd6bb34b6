import type { TestPageFacts } from '../facts.ts';
import { openRoll } from '../ticket/escpos.ts';
import type { TicketColumns } from '../ticket/escpos.ts';
import { TEST_QR, TEST_TITLE, testPageFields } from './test-page-words.ts';

/** The test page of a ticket printer: one full ruler line shows at once when the columns are set wrong. */
export function testPageEscPos(
  facts: TestPageFacts,
  options: { columns: TicketColumns },
): Uint8Array {
  const roll = openRoll(options.columns);
  roll.lines(TEST_TITLE, true);
  roll.rule();
  for (const [label, value] of testPageFields(facts)) roll.lines(`${label}: ${value}`);
  roll.big('A001');
  roll.lines('1234567890'.repeat(5).slice(0, options.columns));
  roll.lines(`Baris di atas harus tepat satu baris (${options.columns} huruf).`);
  roll.qr(TEST_QR, 'Pindai kode ini untuk memeriksa hasil cetak.');
  return roll.cut();
}

import type { TestPageFacts } from '../facts.ts';
import { momentText } from '../format.ts';

export const TEST_TITLE = 'HALAMAN UJI CETAK';
/** Scanned to see that the printer draws a QR code fine enough. */
export const TEST_QR = 'SATU ATAP: HALAMAN UJI CETAK';

export function testPageFields(facts: TestPageFacts): [label: string, value: string][] {
  return [
    ['Kantor', facts.office],
    ['Perangkat', facts.station],
    ['Printer', facts.printer],
    ['Untuk', facts.role],
    ['Dicetak', momentText(facts.at, facts.zone)],
  ];
}

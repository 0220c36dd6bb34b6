import type { ChecklistItem } from '../facts.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { drawTable } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';

/** The requirements as the SOP's own checklist form lays them out: is it there, is it right, what about it. */
export function drawChecklistTable(sheet: Sheet, items: ChecklistItem[]): void {
  drawTable(sheet, {
    columns: [
      { title: 'No.', share: 9, align: 'center' },
      { title: 'Persyaratan', share: 92 },
      { title: 'Ada', share: 12, align: 'center' },
      { title: 'Benar', share: 14, align: 'center' },
      { title: 'Keterangan', share: 43 },
    ],
    rows: items.map((item, index) => [
      `${index + 1}`,
      item.text,
      item.unchecked ? undefined : item.present,
      // What is not there cannot be right or wrong.
      item.unchecked ? undefined : item.present ? item.correct : '–',
      item.note ? withoutNik(item.note) : '',
    ]),
  });
}

import type { ChecklistItem } from '../facts.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { drawTable } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';

/** Letters of a remark that no longer fit three lines of the usual column. */
const LONG_REMARK = 90;

/** The requirements as the SOP's own checklist form lays them out: is it there, is it right, what about it. */
export function drawChecklistTable(sheet: Sheet, items: ChecklistItem[]): void {
  // Room goes where the words are: long remarks in a narrow column make a paper of many pages.
  const longest = Math.max(0, ...items.map(({ note }) => note?.length ?? 0));
  const remarks = longest > LONG_REMARK ? 70 : 43;
  drawTable(sheet, {
    columns: [
      { title: 'No.', share: 9, align: 'center' },
      { title: 'Persyaratan', share: 135 - remarks },
      { title: 'Ada', share: 12, align: 'center' },
      { title: 'Benar', share: 14, align: 'center' },
      { title: 'Keterangan', share: remarks },
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

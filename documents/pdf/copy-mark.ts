import type { OfficeZone } from '../../domain/calendar/office-time.ts';
import type { CopyMark } from '../facts.ts';
import { dateTimeText } from '../format.ts';
import { mm } from './page.ts';
import type { Pdf } from './page.ts';
import type { Sheet } from './sheet.ts';
import { drawText, lineHeight, textWidth } from './text.ts';
import type { TextStyle } from './text.ts';

/**
 * A word across the page, under the text: SALINAN, so that a reprint does not pass for the original;
 * DRAF, so that a letter does not leave before it is signed and numbered.
 */
export function drawWatermark(pdf: Pdf, word: 'SALINAN' | 'DRAF'): void {
  const style: TextStyle = { face: 'letterBold', size: 110, colour: '#efefef', align: 'center' };
  const { doc, width, height } = pdf;
  doc.save();
  doc.rotate(-40, { origin: [width / 2, height / 2] });
  drawText(pdf, word, style, {
    x: width / 2 - mm(150),
    y: height / 2 - lineHeight(style) / 2,
    width: mm(300),
  });
  doc.restore();
}

/** The boxed stamp under the letterhead, with which copy this is and when it was printed. */
export function drawCopyStamp(sheet: Sheet, copy: CopyMark, zone: OfficeZone): void {
  const title: TextStyle = { face: 'letterBold', size: 11, colour: '#a11212', align: 'center' };
  const small: TextStyle = { face: 'letter', size: 7.5, colour: '#a11212', align: 'center' };
  const detail = `ke-${copy.number} · ${dateTimeText(copy.at, zone)}`;
  const width = Math.max(textWidth(detail, small), mm(30)) + 14;
  const x = sheet.left + sheet.width - width;
  const y = sheet.y + mm(3);
  const height = lineHeight(title) + lineHeight(small) + 5;
  sheet.pdf.doc.lineWidth(1.2).strokeColor('#a11212').rect(x, y, width, height).stroke();
  drawText(sheet.pdf, 'SALINAN', title, { x, y: y + 2, width });
  drawText(sheet.pdf, detail, small, { x, y: y + 2 + lineHeight(title), width });
  sheet.y = y + height;
}

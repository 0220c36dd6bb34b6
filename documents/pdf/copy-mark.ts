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

const STAMP_TOP_MM = 5;

/**
 * The boxed stamp in the margin above the letterhead, with which copy this is and when it was printed.
 * It takes no room of the text: a copy breaks into pages where its original did.
 */
export function drawCopyStamp(sheet: Sheet, copy: CopyMark, zone: OfficeZone): void {
  const colour = '#a11212';
  const title: TextStyle = { face: 'letterBold', size: 9.5, colour };
  const small: TextStyle = { face: 'letter', size: 7.5, colour };
  const detail = `ke-${copy.number} · ${dateTimeText(copy.at, zone)}`;
  const pad = 5;
  const word = textWidth('SALINAN', title) + 5;
  const width = word + textWidth(detail, small) + pad * 2;
  const x = sheet.left + sheet.width - width;
  const y = mm(STAMP_TOP_MM);
  const height = lineHeight(title) + 3;
  sheet.pdf.doc.lineWidth(1).strokeColor(colour).rect(x, y, width, height).stroke();
  drawText(sheet.pdf, 'SALINAN', title, { x: x + pad, y: y + 1.5, width: word });
  const level = y + (height - lineHeight(small)) / 2 + 0.6;
  drawText(sheet.pdf, detail, small, { x: x + pad + word, y: level, width });
}

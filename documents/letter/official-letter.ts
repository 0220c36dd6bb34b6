import type { CalendarDay } from '../../domain/calendar/office-time.ts';
import { formatTanggal } from '../../domain/calendar/format-date.ts';
import type { SignerFacts } from '../facts.ts';
import { nipLines } from '../format.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, drawParagraph, type Sheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { breakLines, drawLines, drawText, lineHeight, type TextStyle } from '../pdf/text.ts';
import { withoutNik } from '../privacy.ts';

/** Letters are set larger than forms. */
export const LETTER = { face: 'letter', size: 11, leading: 1.35 } satisfies TextStyle;
const RIGHT = { ...LETTER, align: 'right' } satisfies TextStyle;
/** Where a number or a day is written in later. */
const BLANK = '................................';

/** What stands above the text of every letter (tata naskah dinas: Nomor, Sifat, Lampiran, Hal). */
export interface LetterHeading {
  place: string;
  /** Until Tata Usaha gives it, a dotted line. */
  number?: string;
  day?: CalendarDay;
  urgency: string;
  enclosure: string;
  regarding: string;
  /** "Yth. …", line by line. */
  addressee: string[];
}

/** Number, urgency, enclosure and subject at the left, place and date level with them at the right. */
export function drawLetterHeading(sheet: Sheet, heading: LetterHeading): void {
  const dated = `${heading.place}, ${heading.day === undefined ? BLANK : formatTanggal(heading.day)}`;
  const all = { x: sheet.left, y: sheet.y, width: sheet.width };
  drawText(sheet.pdf, dated, RIGHT, all);
  const width = sheet.width;
  // The subject wraps before it runs under the date.
  sheet.width = mm(98);
  drawFields(
    sheet,
    [
      ['Nomor', heading.number ?? BLANK],
      ['Sifat', heading.urgency],
      ['Lampiran', heading.enclosure],
      ['Hal', withoutNik(heading.regarding)],
    ],
    20,
    LETTER,
  );
  sheet.width = width;
  sheet.y += mm(3);
  for (const line of heading.addressee) drawParagraph(sheet, withoutNik(line), LETTER);
  drawParagraph(sheet, 'di Tempat', LETTER);
  sheet.y += mm(5);
}

/** Paragraphs with air between them. */
export function drawParagraphs(sheet: Sheet, paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs) {
    drawParagraph(sheet, withoutNik(paragraph), LETTER);
    sheet.y += mm(2.5);
  }
}

/** "1. …" with the lines of each item under each other. */
export function drawNumbered(
  sheet: Sheet,
  items: readonly string[],
  style: TextStyle = LETTER,
): void {
  const indent = mm(7);
  items.forEach((item, index) => {
    breakLines(withoutNik(item), style, sheet.width - indent).forEach((line, at) => {
      sheet.ensure(lineHeight(style));
      const box = { x: sheet.left, y: sheet.y, width: indent };
      if (at === 0) drawText(sheet.pdf, `${index + 1}.`, style, box);
      const text = { x: sheet.left + indent, y: sheet.y, width: sheet.width - indent };
      sheet.y += drawLines(sheet.pdf, [line], style, text);
    });
  });
  if (items.length > 0) sheet.y += mm(2.5);
}

/** The signature at the right: position, room to sign and stamp, name, rank, NIP. */
export function drawLetterSignature(sheet: Sheet, signer: SignerFacts): void {
  drawSignatures(sheet, [
    {
      above: [`${signer.position},`],
      name: signer.name,
      below: [...(signer.rank === undefined ? [] : [signer.rank]), ...nipLines(signer.nip)],
    },
  ]);
}

/** Tembusan, below the signature. */
export function drawCarbonCopies(sheet: Sheet, copies: readonly string[]): void {
  if (copies.length === 0) return;
  const small = { ...LETTER, size: 9.5 };
  sheet.y += mm(4);
  sheet.ensure(lineHeight(small) * 2);
  drawParagraph(sheet, 'Tembusan:', small);
  drawNumbered(sheet, copies, small);
}

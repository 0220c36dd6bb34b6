import type { CalendarDay } from '../../domain/calendar/office-time.ts';
import { formatTanggal } from '../../domain/calendar/format-date.ts';
import type { SignerFacts } from '../facts.ts';
import { nipLines } from '../format.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, drawParagraph, keptLines, type Sheet } from '../pdf/sheet.ts';
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
    const lines = breakLines(withoutNik(item), style, sheet.width - indent);
    lines.forEach((line, at) => {
      sheet.ensure(lineHeight(style) * keptLines(lines.length, at));
      const box = { x: sheet.left, y: sheet.y, width: indent };
      if (at === 0) drawText(sheet.pdf, `${index + 1}.`, style, box);
      const text = { x: sheet.left + indent, y: sheet.y, width: sheet.width - indent };
      sheet.y += drawLines(sheet.pdf, [line], style, text);
      if (at < lines.length - 1) sheet.keepWithNext();
    });
  });
  if (items.length > 0) sheet.y += mm(2.5);
}

/** Room for a signature and the stamp half over it. */
const SIGN_ROOM = mm(20);
const CENTRED = { ...LETTER, align: 'center' } satisfies TextStyle;
const NAME = { ...CENTRED, face: 'letterBold' } satisfies TextStyle;

interface LetterFoot {
  beside?: { height: number; draw: () => void };
  copies?: readonly string[];
}

const COPIES = { ...LETTER, size: 9.5 } satisfies TextStyle;
const COPIES_GAP = mm(4);
/** A list of tembusan longer than this may go on over the page. */
const COPIES_KEPT = 12;

/**
 * The signature at the right: position, room to sign and stamp, name, rank, NIP. `beside` draws what
 * stands at its left, for which `height` (points) is asked; `copies` are the tembusan below. All of it
 * is kept on one page.
 */
export function drawLetterSignature(
  sheet: Sheet,
  signer: SignerFacts,
  { beside, copies = [] }: LetterFoot = {},
): void {
  const width = sheet.width * 0.48;
  const above = breakLines(`${signer.position},`, CENTRED, width);
  const name = breakLines(signer.name, NAME, width).slice(0, 4);
  const below = [
    ...(signer.rank === undefined ? [] : [signer.rank]),
    ...nipLines(signer.nip),
  ].flatMap((line) => breakLines(line, CENTRED, width));
  const lines = above.length + name.length + below.length;
  sheet.y += mm(4);
  const height = Math.max(lines * lineHeight(CENTRED) + SIGN_ROOM, beside?.height ?? 0);
  sheet.ensureFoot(height + copiesHeight(copies));
  const top = sheet.y;
  const box = { x: sheet.left + sheet.width - width, y: top, width };
  box.y += drawLines(sheet.pdf, above, CENTRED, box) + SIGN_ROOM;
  box.y += drawLines(sheet.pdf, name, NAME, box);
  box.y += drawLines(sheet.pdf, below, CENTRED, box);
  beside?.draw();
  sheet.y = Math.max(sheet.y, box.y);
  if (copies.length === 0) return;
  sheet.y += COPIES_GAP;
  drawParagraph(sheet, 'Tembusan:', COPIES);
  drawNumbered(sheet, copies, COPIES);
}

function copiesHeight(copies: readonly string[]): number {
  if (copies.length === 0) return 0;
  return COPIES_GAP + lineHeight(COPIES) * Math.min(copies.length + 1, COPIES_KEPT);
}

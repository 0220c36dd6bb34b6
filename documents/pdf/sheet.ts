import type { Instant } from '../../domain/calendar/office-time.ts';
import type { PaperFacts } from '../facts.ts';
import { dateTimeText } from '../format.ts';
import { drawWatermark, drawCopyStamp } from './copy-mark.ts';
import { drawLetterhead } from './letterhead.ts';
import { PAPER_MM, mm, openPdf } from './page.ts';
import type { Pdf } from './page.ts';
import { breakLines, drawLines, drawText, lineHeight, textWidth } from './text.ts';
import type { TextStyle } from './text.ts';

export const BODY = { face: 'letter', size: 10 } satisfies TextStyle;
export const BODY_BOLD = { face: 'letterBold', size: 10 } satisfies TextStyle;
export const SMALL = { face: 'letter', size: 8, colour: '#333333' } satisfies TextStyle;
const FOOT_MM = 15;

/** An office paper being written from top to bottom. `y` is where the next thing goes, in points. */
export interface Sheet {
  pdf: Pdf;
  left: number;
  /** Width of the text area. */
  width: number;
  top: number;
  /** Nothing may be drawn below this but the foot. */
  bottom: number;
  y: number;
  /** Starts a new page when less than `height` points are left; answers whether it did. */
  ensure(height: number): boolean;
  finish(): Promise<Uint8Array>;
}

export interface SheetOptions {
  facts: PaperFacts;
  /** As in the foot and the PDF's title, e.g. "Tanda Terima 503/0142/XI/2026". */
  title: string;
  at: Instant;
  landscape?: boolean;
}

/** Opens a paper with its letterhead drawn; every later page names the paper it continues. */
export function openSheet(options: SheetOptions): Sheet {
  const { facts, title, at } = options;
  const media = PAPER_MM[facts.paper];
  const pdf = openPdf({
    widthMm: options.landscape ? media.heightMm : media.widthMm,
    heightMm: options.landscape ? media.widthMm : media.heightMm,
    title,
    author: facts.letterhead.lines.at(-1) ?? '',
    at,
    language: 'id',
  });
  // The left margin is wider: papers are punched and bound there.
  const left = mm(options.landscape ? 15 : 22);
  const right = mm(options.landscape ? 15 : 18);
  const sheet: Sheet = {
    pdf,
    left,
    width: pdf.width - left - right,
    top: mm(options.landscape ? 12 : 14),
    bottom: pdf.height - mm(FOOT_MM) - 8,
    y: 0,
    ensure(height) {
      if (sheet.y + height <= sheet.bottom) return false;
      startPage(sheet, facts, `Lanjutan ${title}`);
      return true;
    },
    finish() {
      drawFeet(sheet, facts, title);
      return pdf.finish();
    },
  };
  startPage(sheet, facts);
  sheet.y += drawLetterhead(pdf, facts.letterhead, { x: left, y: sheet.y, width: sheet.width });
  if (facts.copy) drawCopyStamp(sheet, facts.copy, facts.zone);
  sheet.y += mm(4);
  return sheet;
}

function startPage(sheet: Sheet, facts: PaperFacts, running?: string): void {
  sheet.pdf.addPage();
  if (facts.copy || facts.draft) drawWatermark(sheet.pdf, facts.copy ? 'SALINAN' : 'DRAF');
  sheet.y = sheet.top;
  if (!running) return;
  const box = { x: sheet.left, y: sheet.y, width: sheet.width };
  sheet.y += drawText(sheet.pdf, running, SMALL, box) + mm(3);
}

function drawFeet(sheet: Sheet, facts: PaperFacts, title: string): void {
  const { pdf, left, width } = sheet;
  const pages = pdf.pageCount();
  const y = pdf.height - mm(FOOT_MM) + 4;
  const style: TextStyle = { ...SMALL, size: 7.5 };
  const printed = facts.copy
    ? ` · Salinan ke-${facts.copy.number}, dicetak ${dateTimeText(facts.copy.at, facts.zone)}`
    : '';
  for (let page = 0; page < pages; page += 1) {
    pdf.doc.switchToPage(page);
    pdf.doc.lineWidth(0.4).strokeColor('#777777');
    pdf.doc
      .moveTo(left, y - 3)
      .lineTo(left + width, y - 3)
      .stroke();
    const count = `Halaman ${page + 1} dari ${pages}`;
    const room = width - textWidth(count, style) - 12;
    const [line] = breakLines(`${title}${printed}`, style, room);
    if (line) drawLines(pdf, [line], style, { x: left, y, width: room });
    drawText(pdf, count, { ...style, align: 'right' }, { x: left, y, width });
  }
}

/** The paper's name, centred, with its number below as tata naskah dinas sets it. */
export function drawTitle(sheet: Sheet, title: string, number?: string): void {
  const style: TextStyle = { face: 'letterBold', size: 13, align: 'center' };
  const box = { x: sheet.left, y: sheet.y, width: sheet.width };
  sheet.y += drawText(sheet.pdf, title, style, box);
  if (number) {
    const line: TextStyle = { ...BODY, size: 10.5, align: 'center' };
    sheet.y += drawText(sheet.pdf, number, line, { ...box, y: sheet.y });
  }
  sheet.y += mm(4);
}

/** A plain paragraph over the whole width; answers nothing, moves `y`. */
export function drawParagraph(sheet: Sheet, text: string, style: TextStyle = BODY): void {
  const step = lineHeight(style);
  for (const line of breakLines(text, style, sheet.width)) {
    sheet.ensure(step);
    const box = { x: sheet.left, y: sheet.y, width: sheet.width };
    sheet.y += drawLines(sheet.pdf, [line], style, box);
  }
}

/** A heading kept together with what follows it. */
export function drawHeading(sheet: Sheet, text: string): void {
  sheet.ensure(mm(18));
  drawParagraph(sheet, text, BODY_BOLD);
  sheet.y += 2;
}

/** Label, colon, value: the field list of every office form. Fields without a value are left out. */
export function drawFields(
  sheet: Sheet,
  fields: [label: string, value: string | undefined][],
  labelMm = 38,
  style: TextStyle = { ...BODY, leading: 1.35 },
): void {
  const colon = sheet.left + mm(labelMm);
  const valueX = colon + mm(3);
  for (const [label, value] of fields) {
    if (!value) continue;
    const lines = breakLines(value, style, sheet.left + sheet.width - valueX);
    const labelLines = breakLines(label, style, mm(labelMm) - 4);
    sheet.ensure(lineHeight(style));
    drawLines(sheet.pdf, labelLines, style, { x: sheet.left, y: sheet.y, width: mm(labelMm) });
    drawText(sheet.pdf, ':', style, { x: colon, y: sheet.y, width: mm(3) });
    for (const line of lines) {
      sheet.ensure(lineHeight(style));
      sheet.y += drawLines(sheet.pdf, [line], style, { x: valueX, y: sheet.y, width: mm(100) });
    }
    sheet.y += Math.max(0, labelLines.length - lines.length) * lineHeight(style);
  }
  sheet.y += mm(3);
}

import type { Instant } from '../../domain/calendar/office-time.ts';
import type { PaperFacts } from '../facts.ts';
import { dateTimeText } from '../format.ts';
import { openBreakLog } from './break-log.ts';
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
  /** What was just written belongs to what comes next: no page is ended between them without need. */
  keepWithNext(): void;
  /** As `ensure`, for what must not stand alone on a page: signatures. */
  ensureFoot(height: number): boolean;
  finish(): Promise<Uint8Array>;
}

export interface SheetOptions {
  facts: PaperFacts;
  /** As in the foot and the PDF's title, e.g. "Tanda Terima 503/0142/XI/2026". */
  title: string;
  at: Instant;
  landscape?: boolean;
}

/**
 * Writes an office paper from its letterhead to its foot. When the signatures came to stand alone on a
 * page it is written once more, with the page before them ended earlier: who signs, signs under words.
 */
export async function writeSheet(
  options: SheetOptions,
  write: (sheet: Sheet) => void,
): Promise<Uint8Array> {
  const first = openSheet(options);
  write(first.sheet);
  const breakAt = first.findEarlier();
  if (breakAt === undefined) return first.sheet.finish();
  const second = openSheet(options, breakAt);
  write(second.sheet);
  return second.sheet.finish();
}

/** Opens a paper with its letterhead drawn; every later page names the paper it continues. */
function openSheet(
  options: SheetOptions,
  breakAt?: number,
): { sheet: Sheet; findEarlier(): number | undefined } {
  const { facts, title, at } = options;
  const log = openBreakLog(breakAt);
  const turn = (): void => {
    const end = sheet.y;
    startPage(sheet, facts, `Lanjutan ${title}`);
    log.turn(end, sheet.y);
  };
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
      const mustBreak = log.pass(sheet.y);
      if (!mustBreak && sheet.y + height <= sheet.bottom) return false;
      turn();
      return true;
    },
    keepWithNext: () => log.holdNext(),
    ensureFoot(height) {
      const doesFit = sheet.y + height <= sheet.bottom;
      log.meetFoot(sheet.y, doesFit);
      if (!doesFit) turn();
      return !doesFit;
    },
    finish() {
      drawFeet(sheet, facts, title);
      return pdf.finish();
    },
  };
  startPage(sheet, facts);
  if (facts.copy) drawCopyStamp(sheet, facts.copy, facts.zone);
  sheet.y += drawLetterhead(pdf, facts.letterhead, { x: left, y: sheet.y, width: sheet.width });
  sheet.y += mm(4);
  log.turn(sheet.y, sheet.y);
  return { sheet, findEarlier: () => log.findEarlier() };
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
  const lines = breakLines(text, style, sheet.width);
  lines.forEach((line, index) => {
    sheet.ensure(lineHeight(style) * keptLines(lines.length, index));
    const box = { x: sheet.left, y: sheet.y, width: sheet.width };
    sheet.y += drawLines(sheet.pdf, [line], style, box);
    if (index < lines.length - 1) sheet.keepWithNext();
  });
}

/** How many lines from this one on stay on one page: no first or last line of a text stands alone. */
export function keptLines(count: number, index: number): number {
  const left = count - index;
  if (index === 0) return left <= 3 ? left : 2;
  return left === 2 ? 2 : 1;
}

/** A heading kept together with what follows it. */
export function drawHeading(sheet: Sheet, text: string): void {
  sheet.ensure(mm(18));
  drawParagraph(sheet, text, BODY_BOLD);
  sheet.keepWithNext();
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
    sheet.ensure(lineHeight(style) * Math.max(labelLines.length, keptLines(lines.length, 0)));
    drawLines(sheet.pdf, labelLines, style, { x: sheet.left, y: sheet.y, width: mm(labelMm) });
    drawText(sheet.pdf, ':', style, { x: colon, y: sheet.y, width: mm(3) });
    lines.forEach((line, index) => {
      if (index > 0) sheet.ensure(lineHeight(style) * keptLines(lines.length, index));
      sheet.y += drawLines(sheet.pdf, [line], style, { x: valueX, y: sheet.y, width: mm(100) });
      if (index < lines.length - 1) sheet.keepWithNext();
    });
    sheet.y += Math.max(0, labelLines.length - lines.length) * lineHeight(style);
  }
  sheet.y += mm(3);
}

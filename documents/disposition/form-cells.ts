import { mm } from '../pdf/page.ts';
import { BODY, SMALL, type Sheet } from '../pdf/sheet.ts';
import { breakLines, drawLines, lineHeight, type Line, type TextStyle } from '../pdf/text.ts';
import type { DispositionTick } from './disposition-pdf.ts';

/** One box of a form: a small label, text below it, boxes with a tick or without. */
export interface FormCell {
  label: string;
  lines: string[];
  ticks?: DispositionTick[];
  /** Ticks side by side in this many columns; one unless said. */
  tickColumns?: number;
  /** Least height in points. */
  least?: number;
}

const PAD = mm(2);
const BOX = 8;
const TICK_TEXT: TextStyle = { ...BODY, leading: 1.4 };

/** A row of boxes of equal width, as high as the fullest of them, kept whole on a page. */
export function drawCells(sheet: Sheet, cells: readonly FormCell[]): void {
  const width = sheet.width / cells.length;
  const laid = cells.map((cell) => layOut(cell, width));
  const height = Math.max(...laid.map((cell) => cell.height));
  sheet.ensure(height);
  laid.forEach((cell, index) => drawCell(sheet, cell, sheet.left + index * width, width, height));
  sheet.y += height;
}

type Laid = { cell: FormCell; label: Line[]; text: Line[]; ticks: TickRow[]; height: number };
type TickRow = { x: number; y: number; tick: DispositionTick; lines: Line[] };

function layOut(cell: FormCell, width: number): Laid {
  const inner = width - PAD * 2;
  const label = breakLines(cell.label, SMALL, inner);
  const text = cell.lines.flatMap((line) => breakLines(line, BODY, inner));
  const columns = cell.tickColumns ?? 1;
  const column = inner / columns;
  const step = lineHeight(TICK_TEXT);
  let y = 0;
  const ticks: TickRow[] = [];
  for (let first = 0; first < (cell.ticks ?? []).length; first += columns) {
    const row = (cell.ticks ?? []).slice(first, first + columns).map((tick, index) => ({
      x: index * column,
      y,
      tick,
      lines: breakLines(tick.text, TICK_TEXT, column - BOX - mm(3)),
    }));
    ticks.push(...row);
    y += Math.max(...row.map(({ lines }) => lines.length)) * step;
  }
  const used = PAD * 2 + label.length * lineHeight(SMALL) + y + text.length * lineHeight(BODY);
  const between = y > 0 && text.length > 0 ? mm(1) : 0;
  return { cell, label, text, ticks, height: Math.max(cell.least ?? 0, used + between + 2) };
}

function drawCell(sheet: Sheet, laid: Laid, x: number, width: number, height: number): void {
  const { pdf } = sheet;
  pdf.doc.lineWidth(0.6).strokeColor('#000000').rect(x, sheet.y, width, height).stroke();
  const box = { x: x + PAD, y: sheet.y + PAD, width: width - PAD * 2 };
  box.y += drawLines(pdf, laid.label, SMALL, box) + 2;
  const step = lineHeight(TICK_TEXT);
  for (const { x: dx, y: dy, tick, lines } of laid.ticks) {
    drawTickBox(sheet, { x: box.x + dx, y: box.y + dy + (step - BOX) / 2 }, tick.ticked);
    const text = { x: box.x + dx + BOX + mm(2), y: box.y + dy, width: box.width };
    drawLines(pdf, lines, TICK_TEXT, text);
  }
  const below = Math.max(0, ...laid.ticks.map(({ y, lines }) => y + lines.length * step));
  if (below > 0 && laid.text.length > 0) box.y += mm(1);
  drawLines(pdf, laid.text, BODY, { ...box, y: box.y + below });
}

function drawTickBox(sheet: Sheet, at: { x: number; y: number }, ticked: boolean): void {
  const { doc } = sheet.pdf;
  doc.lineWidth(0.6).strokeColor('#000000').rect(at.x, at.y, BOX, BOX).stroke();
  if (!ticked) return;
  doc
    .lineWidth(1.3)
    .lineCap('round')
    .lineJoin('round')
    .moveTo(at.x + 1.6, at.y + 4.2)
    .lineTo(at.x + 3.4, at.y + 6.3)
    .lineTo(at.x + 6.8, at.y + 1.6)
    .stroke()
    .lineCap('butt')
    .lineJoin('miter');
}

import type { Sheet } from './sheet.ts';
import { breakLines, drawLines, lineHeight } from './text.ts';
import type { Line, TextStyle } from './text.ts';

export interface Column {
  title: string;
  /** Share of the table's width; the shares need not add up to anything. */
  share: number;
  align?: 'left' | 'center';
}

/** A text, or a tick box: true draws a tick, false a cross. Signs drawn as lines need no font. */
export type Cell = string | boolean | undefined;

export interface TableOptions {
  columns: Column[];
  rows: Cell[][];
  size?: number;
  /** Least height of a row in points, e.g. where people write initials by hand. */
  minRow?: number;
  /** Cells that no longer count but stay readable: struck through. */
  isStruck?: (row: number, column: number) => boolean;
}

const PAD_X = 3.5;
const PAD_Y = 2.5;

interface Ruler {
  xs: number[];
  widths: number[];
  body: TextStyle;
  head: TextStyle;
}

/** A table that goes on over as many pages as it needs, with its header on each. */
export function drawTable(sheet: Sheet, options: TableOptions): void {
  const ruler = measure(sheet, options);
  const heads = options.columns.map((column, index) =>
    breakLines(column.title, ruler.head, (ruler.widths[index] ?? 0) - PAD_X * 2),
  );
  const headHeight = rowHeight(heads, ruler.head, 0);
  const step = lineHeight(ruler.body);
  sheet.ensure(headHeight + step * 2 + PAD_Y * 2);
  drawHead(sheet, heads, headHeight, ruler);
  sheet.keepWithNext();
  for (const [index, row] of options.rows.entries()) {
    const struck = options.columns.map((_, column) => options.isStruck?.(index, column) === true);
    const cells = options.columns.map((_, index) => {
      const cell = row[index];
      return typeof cell === 'string'
        ? breakLines(cell, ruler.body, (ruler.widths[index] ?? 0) - PAD_X * 2)
        : [];
    });
    drawRow(sheet, { row, cells, struck, options, ruler, heads, headHeight });
  }
}

function measure(sheet: Sheet, options: TableOptions): Ruler {
  const total = options.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = options.columns.map((column) => (column.share / total) * sheet.width);
  let x = sheet.left;
  const xs = widths.map((width) => (x += width) - width);
  const size = options.size ?? 9;
  return {
    xs,
    widths,
    body: { face: 'letter', size, leading: 1.22 },
    head: { face: 'letterBold', size, leading: 1.18, align: 'center' },
  };
}

function rowHeight(cells: Line[][], style: TextStyle, least: number): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  return Math.max(least, lines * lineHeight(style) + PAD_Y * 2);
}

function drawHead(sheet: Sheet, heads: Line[][], height: number, ruler: Ruler): void {
  const total = ruler.widths.reduce((sum, width) => sum + width, 0);
  sheet.pdf.doc.rect(sheet.left, sheet.y, total, height).fill('#ececec');
  heads.forEach((lines, index) => {
    const used = lines.length * lineHeight(ruler.head);
    drawLines(sheet.pdf, lines, ruler.head, {
      x: (ruler.xs[index] ?? 0) + PAD_X,
      y: sheet.y + (height - used) / 2,
      width: (ruler.widths[index] ?? 0) - PAD_X * 2,
    });
  });
  drawGrid(sheet, height, ruler);
  sheet.y += height;
}

function drawGrid(sheet: Sheet, height: number, ruler: Ruler): void {
  sheet.pdf.doc.lineWidth(0.5).strokeColor('#000000');
  ruler.xs.forEach((x, index) => {
    sheet.pdf.doc.rect(x, sheet.y, ruler.widths[index] ?? 0, height);
  });
  sheet.pdf.doc.stroke();
}

interface RowDrawing {
  row: Cell[];
  cells: Line[][];
  struck: boolean[];
  options: TableOptions;
  ruler: Ruler;
  heads: Line[][];
  headHeight: number;
}

/** A row may be cut rather than leave more than this share of a page empty. */
const EMPTY_AT_MOST = 0.3;

/** A row moves whole to the next page; one that would leave too much empty is cut, between lines. */
function drawRow(sheet: Sheet, drawing: RowDrawing): void {
  const { row, options, ruler, heads, headHeight } = drawing;
  const step = lineHeight(ruler.body);
  const page = sheet.bottom - sheet.top - headHeight - 24;
  const left = (): number => sheet.bottom - sheet.y;
  let cells = drawing.cells;
  let first = true;
  while (first || cells.some((cell) => cell.length > 0)) {
    const wanted = rowHeight(cells, ruler.body, first ? (options.minRow ?? 0) : 0);
    const isCut = wanted > page || (wanted > page * EMPTY_AT_MOST && left() > page * EMPTY_AT_MOST);
    const needed = isCut ? step * 3 : wanted;
    if (sheet.ensure(needed)) drawHead(sheet, heads, headHeight, ruler);
    const room = Math.max(1, Math.floor((sheet.bottom - sheet.y - PAD_Y * 2) / step));
    const now = cells.map((cell) => cell.slice(0, room));
    const height = Math.min(wanted, room * step + PAD_Y * 2);
    now.forEach((lines, index) => {
      const x = ruler.xs[index] ?? 0;
      const width = ruler.widths[index] ?? 0;
      const mark = row[index];
      if (first && typeof mark === 'boolean') {
        drawMark(sheet, mark, { x: x + width / 2, y: sheet.y + PAD_Y + step / 2 });
      }
      const align = options.columns[index]?.align ?? 'left';
      const box = { x: x + PAD_X, y: sheet.y + PAD_Y, width: width - PAD_X * 2 };
      drawLines(sheet.pdf, lines, { ...ruler.body, align }, box);
      if (drawing.struck[index] === true) strike(sheet, lines, { ...ruler.body, align }, box);
    });
    drawGrid(sheet, height, ruler);
    sheet.y += height;
    cells = cells.map((cell) => cell.slice(room));
    first = false;
  }
}

/** A line through each line of text, where its letters stand. */
function strike(
  sheet: Sheet,
  lines: Line[],
  style: TextStyle,
  box: { x: number; y: number; width: number },
): void {
  const { doc } = sheet.pdf;
  const step = lineHeight(style);
  doc.lineWidth(0.6).strokeColor('#000000');
  lines.forEach(({ width }, index) => {
    if (width === 0) return;
    const x = box.x + (style.align === 'center' ? (box.width - width) / 2 : 0);
    const y = box.y + index * step + step * 0.52;
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}

function drawMark(sheet: Sheet, yes: boolean, at: { x: number; y: number }): void {
  const { doc } = sheet.pdf;
  doc.lineWidth(1.2).strokeColor('#000000').lineCap('round').lineJoin('round');
  if (yes) {
    doc
      .moveTo(at.x - 3.4, at.y)
      .lineTo(at.x - 0.8, at.y + 2.8)
      .lineTo(at.x + 3.8, at.y - 3.4)
      .stroke();
  } else {
    doc.moveTo(at.x - 2.6, at.y - 2.6).lineTo(at.x + 2.6, at.y + 2.6);
    doc
      .moveTo(at.x + 2.6, at.y - 2.6)
      .lineTo(at.x - 2.6, at.y + 2.6)
      .stroke();
  }
  doc.lineCap('butt').lineJoin('miter');
}

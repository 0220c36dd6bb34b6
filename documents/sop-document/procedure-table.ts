import { layOutChart } from '../../domain/flowchart/layout.ts';
import type { ChartSheet } from '../../domain/flowchart/sheets.ts';
import { mm } from '../pdf/page.ts';
import { breakLines, drawLines, drawText, lineHeight } from '../pdf/text.ts';
import type { TextStyle } from '../pdf/text.ts';
import type { Fragment, TablePage } from './paginate.ts';
import { textColumns } from './row-text.ts';
import type { CellLine } from './row-text.ts';
import { centred } from './sop-sheet.ts';
import type { SopSheet } from './sop-sheet.ts';
import { drawFlow } from './symbols.ts';
import { ACTOR_HEAD, PAD_X, PAD_Y } from './table-shape.ts';
import type { TableShape } from './table-shape.ts';

const HEAD: TextStyle = { face: 'letterBold', size: 7, leading: 1.15, align: 'center' };
const TITLE: TextStyle = { face: 'letterBold', size: 8.5 };
const GROUP_MM = 5;
const THIN = '#8a8a8a';

/** Room that the title of a flow and the head of the table take on each page. */
export function headRoom(shape: TableShape): number {
  return lineHeight(TITLE) + mm(1) + mm(GROUP_MM) + shape.headHeight;
}

/** One page of the table: NO, KEGIATAN, a column per actor, MUTU BAKU, KETERANGAN, and the flow over it. */
export function drawTablePage(
  sheet: SopSheet,
  page: TablePage,
  pageNumber: (index: number) => number,
): void {
  const { shape, chart, fragments } = page;
  const title = chart.title ?? 'URAIAN PROSEDUR';
  drawText(sheet.pdf, title, TITLE, { x: sheet.left, y: sheet.y, width: sheet.width });
  sheet.y += lineHeight(TITLE) + mm(1);
  drawHead(sheet, page);
  const top = sheet.y;
  const { strip } = shape.metrics;
  drawStrip(sheet, page, 'top', pageNumber);
  const continued = fragments.filter(({ isFirst }) => !isFirst);
  for (const fragment of fragments) drawRow(sheet, fragment, shape);
  drawStrip(sheet, page, 'bottom', pageNumber);
  const heights = new Map(
    fragments.filter(({ isFirst }) => isFirst).map(({ step, height }) => [step, height]),
  );
  const lead = continued.reduce((sum, { height }) => sum + height, 0);
  const flow = layOutChart(page.sheet, shape.metrics, (step) => heights.get(step) ?? strip, lead);
  drawFlow(sheet.pdf, flow, { x: shape.actors.x, y: top }, shape.metrics.columnWidth);
}

function drawHead(sheet: SopSheet, { shape, chart }: TablePage): void {
  const { pdf, y } = sheet;
  const group = mm(GROUP_MM);
  const height = group + shape.headHeight;
  const { actors, x, width } = shape;
  pdf.doc.rect(sheet.left, y, sheet.width, height).fill('#ececec');
  const box = (left: number, top: number, wide: number, high: number, text: string) => {
    pdf.doc.lineWidth(0.6).strokeColor('#000000').rect(left, top, wide, high).stroke();
    centred(sheet, [text], HEAD, { x: left, y: top, width: wide, height: high });
  };
  box(x.number, y, width.number, height, 'NO');
  box(x.activity, y, width.activity, height, 'URAIAN KEGIATAN');
  box(actors.x, y, actors.width, group, 'PELAKSANA');
  box(x.needs, y, width.needs + width.norm + width.outputs, group, 'MUTU BAKU');
  box(x.needs, y + group, width.needs, shape.headHeight, 'KELENGKAPAN');
  box(x.norm, y + group, width.norm, shape.headHeight, 'WAKTU');
  box(x.outputs, y + group, width.outputs, shape.headHeight, 'OUTPUT');
  box(x.remarks, y, width.remarks, height, 'KETERANGAN');
  chart.columns.forEach(({ label }, index) => {
    const left = actors.x + index * actors.columnWidth;
    const cell = { x: left, y: y + group, width: actors.columnWidth, height: shape.headHeight };
    pdf.doc.lineWidth(0.6).strokeColor('#000000');
    pdf.doc.rect(cell.x, cell.y, cell.width, cell.height).stroke();
    if (!shape.isTurned) return centred(sheet, [label], ACTOR_HEAD, cell);
    // Turned a quarter to the left, as narrow columns of SOP tables are.
    pdf.doc.save().rotate(-90, { origin: [cell.x, cell.y + cell.height] });
    centred(sheet, [label], ACTOR_HEAD, {
      x: cell.x,
      y: cell.y + cell.height,
      width: cell.height,
      height: cell.width,
    });
    pdf.doc.restore();
  });
  sheet.y += height;
}

/** The lines of one band of the table: full lines between texts, thin ones where the arrows run. */
function drawGrid(sheet: SopSheet, shape: TableShape, height: number, columns: number): void {
  const { doc } = sheet.pdf;
  const { actors, x, width } = shape;
  doc.lineWidth(0.3).strokeColor(THIN);
  for (let index = 1; index < columns; index += 1) {
    const at = actors.x + index * actors.columnWidth;
    doc.moveTo(at, sheet.y).lineTo(at, sheet.y + height);
  }
  const bottom = sheet.y + height;
  doc
    .moveTo(actors.x, bottom)
    .lineTo(actors.x + actors.width, bottom)
    .stroke();
  doc.lineWidth(0.6).strokeColor('#000000');
  for (const column of textColumns) doc.rect(x[column], sheet.y, width[column], height);
  doc.stroke();
}

function drawRow(sheet: SopSheet, fragment: Fragment, shape: TableShape): void {
  drawGrid(sheet, shape, fragment.height, columnsOf(shape));
  for (const column of textColumns) {
    drawCell(sheet, fragment.cells[column], {
      x: shape.x[column] + PAD_X,
      y: sheet.y + PAD_Y,
      width: shape.textWidth[column],
    });
  }
  sheet.y += fragment.height;
}

function columnsOf({ actors }: TableShape): number {
  return Math.round(actors.width / actors.columnWidth);
}

function drawCell(
  sheet: SopSheet,
  lines: CellLine[],
  box: { x: number; y: number; width: number },
): void {
  let { y } = box;
  for (const { line, style, indent, mark, markIndent = 0 } of lines) {
    if (mark !== undefined) {
      drawLines(sheet.pdf, [mark], style, { x: box.x + markIndent, y, width: indent });
    }
    y += drawLines(sheet.pdf, [line], style, { x: box.x + indent, y, width: box.width - indent });
  }
}

/** The band of connectors, with the other side of each told in the column of the activities. */
function drawStrip(
  sheet: SopSheet,
  { shape, sheet: chart }: TablePage,
  place: 'top' | 'bottom',
  pageNumber: (index: number) => number,
): void {
  const levels = chart.levels[place];
  if (levels === 0) return;
  const height = levels * shape.metrics.strip;
  drawGrid(sheet, shape, height, columnsOf(shape));
  const words = wordsOf(chart, place, pageNumber);
  let style: TextStyle = { face: 'letterItalic', size: shape.size, leading: 1.2 };
  let lines = words.flatMap((text) => breakLines(text, style, shape.textWidth.activity));
  while (lines.length * lineHeight(style) > height - 2 && style.size > 4) {
    style = { ...style, size: style.size - 0.3 };
    lines = breakLines(words.join('; '), style, shape.textWidth.activity);
  }
  const y = sheet.y + (height - lines.length * lineHeight(style)) / 2;
  drawLines(sheet.pdf, lines, style, {
    x: shape.x.activity + PAD_X,
    y,
    width: shape.textWidth.activity,
  });
  sheet.y += height;
}

function wordsOf(
  chart: ChartSheet,
  place: 'top' | 'bottom',
  pageNumber: (index: number) => number,
): string[] {
  return chart.nodes.flatMap(({ place: at, text, other }) => {
    if (at !== place || other === undefined) return [];
    const way = other.direction === 'to' ? 'ke' : 'dari';
    const pages = other.sheets.map(pageNumber).join(', ');
    return [`${text}: ${way} langkah ${other.steps.join(', ')} (hal. ${pages})`];
  });
}

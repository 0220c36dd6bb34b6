import type { Box, Point } from '../../domain/flowchart/geometry.ts';
import type { DrawnEdge, DrawnNode } from '../../domain/flowchart/layout.ts';
import type { SheetNode } from '../../domain/flowchart/sheets.ts';
import { mm } from '../pdf/page.ts';
import type { Pdf } from '../pdf/page.ts';
import { drawLines, drawText, lineHeight, textWidth } from '../pdf/text.ts';
import type { TextStyle } from '../pdf/text.ts';
import { ARROW_WORDS, arrowWords } from './table-shape.ts';

const LINE = 0.75;
const HEAD = { length: mm(1.5), half: mm(0.62) };
/** Back: dashes. Not in the office's document: dots, and a "+" before its words. */
const DASHES = {
  forward: undefined,
  return: [2.6, 1.7],
  added: [0.7, 1.5],
  'return added': [2.6, 1.3, 0.7, 1.3],
} as const;

function lookOf({ returns, added }: { returns: boolean; added: boolean }): keyof typeof DASHES {
  if (returns) return added ? 'return added' : 'return';
  return added ? 'added' : 'forward';
}

/** The outline of a symbol, filled white: arrows end at it, never in it. */
export function drawSymbol(
  pdf: Pdf,
  { kind, box, text, added }: Pick<SheetNode, 'kind' | 'text' | 'added'> & { box: Box },
): void {
  const { doc } = pdf;
  const { x, y, width, height } = box;
  doc.save().lineWidth(LINE).strokeColor('#000000').fillColor('#ffffff');
  if (added) doc.dash(1.6, { space: 1.2 });
  switch (kind) {
    case 'terminator':
    case 'end':
      doc.roundedRect(x, y, width, height, height / 2);
      break;
    case 'process':
      doc.rect(x, y, width, height);
      break;
    case 'decision':
      doc.polygon(
        [x, y + height / 2],
        [x + width / 2, y],
        [x + width, y + height / 2],
        [x + width / 2, y + height],
      );
      break;
    case 'connector':
      doc.polygon(
        [x, y],
        [x + width, y],
        [x + width, y + height * 0.62],
        [x + width / 2, y + height],
        [x, y + height * 0.62],
      );
  }
  doc.fillAndStroke();
  if (added) doc.undash();
  doc.restore();
  drawInside(pdf, kind, box, text);
}

function drawInside(pdf: Pdf, kind: SheetNode['kind'], box: Box, text: string): void {
  const room = box.width * (kind === 'decision' ? 0.62 : 0.9);
  let style: TextStyle = { face: 'letterBold', size: kind === 'end' ? 5 : 7, align: 'center' };
  while (textWidth(text, style) > room && style.size > 3)
    style = { ...style, size: style.size - 0.3 };
  const height = box.height * (kind === 'connector' ? 0.72 : 1);
  drawText(pdf, text, style, {
    x: box.x,
    y: box.y + (height - lineHeight(style)) / 2,
    width: box.width,
  });
}

/** An arrow with its head; the look says whether the file goes back and whether the office added it. */
export function drawArrow(
  pdf: Pdf,
  edge: { points: readonly Point[]; returns: boolean; added: boolean },
): void {
  const [first, ...rest] = edge.points;
  const end = rest.at(-1);
  const before = edge.points.at(-2);
  if (first === undefined || end === undefined || before === undefined) return;
  const { doc } = pdf;
  const dash = DASHES[lookOf(edge)];
  doc.save().lineWidth(LINE).strokeColor('#000000').lineJoin('miter');
  // pdfkit takes a row of lengths; its types know only one.
  if (dash !== undefined) doc.dash([...dash] as unknown as number, {});
  doc.moveTo(first.x, first.y);
  for (const point of rest) doc.lineTo(point.x, point.y);
  doc.stroke();
  if (dash !== undefined) doc.undash();
  const along = { x: Math.sign(end.x - before.x), y: Math.sign(end.y - before.y) };
  const back = { x: end.x - along.x * HEAD.length, y: end.y - along.y * HEAD.length };
  doc
    .polygon(
      [end.x, end.y],
      [back.x - along.y * HEAD.half, back.y + along.x * HEAD.half],
      [back.x + along.y * HEAD.half, back.y - along.x * HEAD.half],
    )
    .fill('#000000');
  doc.restore();
}

/** Arrows first, symbols over them, and the words last on a ground of their own. */
export function drawFlow(
  pdf: Pdf,
  flow: { nodes: DrawnNode[]; edges: DrawnEdge[] },
  at: Point,
  columnWidth: number,
): void {
  for (const edge of flow.edges)
    drawArrow(pdf, { ...edge, points: edge.points.map((point) => moved(point, at)) });
  for (const node of flow.nodes)
    drawSymbol(pdf, { ...node, box: { ...node.box, ...moved(node.box, at) } });
  for (const { label } of flow.edges) {
    if (label === undefined) continue;
    const { x, y } = moved(label.box, at);
    pdf.doc.rect(x, y, label.box.width, label.box.height).fill('#ffffff');
  }
  for (const { label } of flow.edges) {
    if (label === undefined) continue;
    const { x, y } = moved(label.box, at);
    const box = { x: x + 0.4, y, width: label.box.width };
    drawLines(pdf, arrowWords(label.words, columnWidth), ARROW_WORDS, box);
  }
}

function moved(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}

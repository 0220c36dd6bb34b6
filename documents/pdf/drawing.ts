import type { Drawing, Tone } from '../../domain/charts/shapes.ts';
import type { Pdf } from './page.ts';
import { drawText, textWidth } from './text.ts';
import type { TextStyle } from './text.ts';

/** Told apart on a black-and-white printer too: dark, middle and light, late ones hatched by a frame. */
const colours = {
  main: '#0b5650',
  second: '#8fb8b3',
  late: '#b3261e',
  norm: '#e3ded0',
  faint: '#e2e2e2',
  ink: '#14201e',
  soft: '#555555',
} satisfies Record<Tone, string>;

/** Draws a picture of `domain/charts` with its upper left corner at `x`, `y` (points, 1 unit = 1 point). */
export function drawDrawing(pdf: Pdf, drawing: Drawing, x: number, y: number): void {
  const { doc } = pdf;
  for (const shape of drawing.shapes) {
    const colour = colours[shape.tone];
    switch (shape.is) {
      case 'rect':
        doc.rect(x + shape.x, y + shape.y, shape.width, shape.height);
        if (shape.tone === 'late') doc.lineWidth(0.7).fillAndStroke(colour, colours.ink);
        else doc.fill(colour);
        break;
      case 'line': {
        const [first, ...rest] = shape.points;
        if (first === undefined) break;
        doc.lineWidth((shape.thick ?? 1) * 0.6).strokeColor(colour);
        doc.moveTo(x + first[0], y + first[1]);
        for (const [px, py] of rest) doc.lineTo(x + px, y + py);
        doc.stroke();
        break;
      }
      case 'dot':
        doc.circle(x + shape.x, y + shape.y, shape.radius * 0.7).fill(colour);
        break;
      case 'text': {
        const style: TextStyle = {
          face: shape.bold ? 'letterBold' : 'letter',
          size: shape.size,
          colour,
          leading: 1,
        };
        const width = textWidth(shape.text, style);
        const left = shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? -width : -width / 2;
        const box = { x: x + shape.x + left, y: y + shape.y - shape.size, width: width + 2 };
        drawText(pdf, shape.text, style, box);
        break;
      }
    }
  }
}

/** A legend: a small square of each tone with its word. Answers its height. */
export function drawLegend(
  pdf: Pdf,
  entries: readonly { tone: Tone; text: string }[],
  box: { x: number; y: number },
): number {
  const style: TextStyle = { face: 'letter', size: 8 };
  let { x } = box;
  for (const { tone, text } of entries) {
    pdf.doc
      .rect(x, box.y + 1.5, 7, 7)
      .lineWidth(0.5)
      .fillAndStroke(colours[tone], colours.soft);
    const width = textWidth(text, style);
    drawText(pdf, text, style, { x: x + 10, y: box.y, width: width + 2 });
    x += width + 26;
  }
  return 13;
}

import { normStrip } from '../../domain/charts/norm-strip.ts';
import type { TimeFigures } from '../../domain/contract/dashboard.ts';
import { formatOfficeMinutes } from '../../domain/workflow/step-norm.ts';
import { drawDrawing, drawLegend } from '../pdf/drawing.ts';
import { BODY_BOLD, SMALL } from '../pdf/sheet.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { breakLines, drawLines, drawText, lineHeight } from '../pdf/text.ts';
import type { TextStyle } from '../pdf/text.ts';

export type StepRow = TimeFigures & {
  title: string;
  normText: string;
  norm?: { min: number; max: number };
};

const CELL = { face: 'letter', size: 8 } satisfies TextStyle;
const HEAD = { ...BODY_BOLD, size: 8 } satisfies TextStyle;
const STRIP_HEIGHT = 12;
const heads = ['Langkah', 'Norma SOP', 'Jumlah', 'Median', '90% dalam', 'Sesuai norma', ''];
const shares = [30, 17, 8, 10, 10, 10, 27];

/** Steps with their picture against the norm: the band is the norm, the bar the median. */
export function drawStepTable(sheet: Sheet, rows: readonly StepRow[]): void {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / total) * sheet.width);
  const xs = widths.map((_, i) => sheet.left + widths.slice(0, i).reduce((sum, w) => sum + w, 0));
  const head = () => {
    const cells = heads.map((text, i) => breakLines(text, HEAD, (widths[i] ?? 0) - 6));
    const height = Math.max(...cells.map(({ length }) => length)) * lineHeight(HEAD) + 5;
    cells.forEach((lines, i) =>
      drawLines(sheet.pdf, lines, HEAD, {
        x: (xs[i] ?? 0) + 2,
        y: sheet.y + 2,
        width: (widths[i] ?? 0) - 6,
      }),
    );
    sheet.y += height;
    rule(sheet, 0.8);
  };
  sheet.ensure(70);
  head();
  for (const row of rows) {
    const cells = [
      row.title,
      row.normText === '' ? 'tidak ditetapkan' : row.normText,
      String(row.done),
      row.median === undefined ? '–' : formatOfficeMinutes(row.median),
      row.p90 === undefined ? '–' : formatOfficeMinutes(row.p90),
      row.judged === 0 ? '–' : percent(row.judged - row.late, row.judged),
    ].map((text, i) => breakLines(text, CELL, (widths[i] ?? 0) - 6));
    const height =
      Math.max(STRIP_HEIGHT, ...cells.map(({ length }) => length * lineHeight(CELL))) + 5;
    if (sheet.ensure(height)) head();
    cells.forEach((lines, i) =>
      drawLines(sheet.pdf, lines, CELL, {
        x: (xs[i] ?? 0) + 2,
        y: sheet.y + 2,
        width: (widths[i] ?? 0) - 6,
      }),
    );
    const strip = normStrip({ ...row, width: (widths[6] ?? 0) - 6, height: STRIP_HEIGHT });
    drawDrawing(sheet.pdf, strip, (xs[6] ?? 0) + 3, sheet.y + (height - STRIP_HEIGHT) / 2);
    sheet.y += height;
    rule(sheet, 0.3);
  }
  sheet.y += 3;
  sheet.ensure(30);
  sheet.y += drawLegend(
    sheet.pdf,
    [
      { tone: 'norm', text: 'norma dalam menit, garis tegak = batasnya' },
      { tone: 'main', text: 'median; garis tipis sampai 90%' },
      { tone: 'second', text: 'tepat waktu (norma dalam hari)' },
      { tone: 'late', text: 'lewat norma' },
    ],
    { x: sheet.left, y: sheet.y },
  );
  sheet.y += drawText(
    sheet.pdf,
    'Waktu dihitung dari berkas sampai di meja hingga langkah selesai, di dalam jam kerja.',
    SMALL,
    { x: sheet.left, y: sheet.y, width: sheet.width },
  );
}

function rule(sheet: Sheet, width: number): void {
  sheet.pdf.doc.lineWidth(width).strokeColor('#555555');
  sheet.pdf.doc
    .moveTo(sheet.left, sheet.y)
    .lineTo(sheet.left + sheet.width, sheet.y)
    .stroke();
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`;
}

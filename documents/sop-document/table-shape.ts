import type { ChartMetrics } from '../../domain/flowchart/layout.ts';
import { mm } from '../pdf/page.ts';
import { breakLines, lineHeight } from '../pdf/text.ts';
import type { Line, TextStyle } from '../pdf/text.ts';
import { textColumns } from './row-text.ts';
import type { TextColumn } from './row-text.ts';

export const PAD_X = 2.4;
export const PAD_Y = 2.6;

/** Where the columns of one table stand and how large its symbols are, in points. */
export type TableShape = {
  /** Size of the letters in the cells. */
  size: number;
  x: Record<TextColumn, number>;
  width: Record<TextColumn, number>;
  /** Of the text inside a cell. */
  textWidth: Record<TextColumn, number>;
  actors: { x: number; width: number; columnWidth: number };
  /** Narrow columns have their headings turned on their side. */
  isTurned: boolean;
  headHeight: number;
  metrics: ChartMetrics;
};

/** Shares of the room beside the actors' columns. */
const shares = {
  number: 7,
  activity: 59,
  needs: 27,
  norm: 20,
  outputs: 27,
  remarks: 40,
} satisfies Record<TextColumn, number>;

/** Read at arm's length from a copy of a copy; smaller would save pages nobody then reads. */
const CELL_SIZE = 7.6;
const NARROWEST_MM = 8.2;
const WIDEST_MM = 21;
export const ACTOR_HEAD: TextStyle = {
  face: 'letterBold',
  size: 6.6,
  leading: 1.12,
  align: 'center',
};

/** Words of arrows: small, but of a size a copying machine keeps. */
export const ARROW_WORDS: TextStyle = { face: 'letter', size: 6, leading: 1.1 };

export function shapeFor(sheet: { left: number; width: number }, labels: string[]): TableShape {
  const count = labels.length;
  const wanted = (sheet.width * 0.42) / count;
  // A SOP with very many actors gets narrower columns still, rather than no room for its text.
  const least = Math.min(mm(NARROWEST_MM), (sheet.width * 0.6) / count);
  const columnWidth = Math.min(mm(WIDEST_MM), Math.max(least, wanted));
  const rest = sheet.width - columnWidth * count;
  const total = textColumns.reduce((sum, column) => sum + shares[column], 0);
  const width = record((column) => (shares[column] / total) * rest);
  const x = record(() => sheet.left);
  let at = sheet.left;
  for (const column of textColumns) {
    if (column === 'needs') at += columnWidth * count;
    x[column] = at;
    at += width[column];
  }
  const isTurned = columnWidth < mm(15);
  const headText = isTurned ? mm(30) : columnWidth - PAD_X * 2;
  const heads = labels.map((label) => breakLines(label, ACTOR_HEAD, headText).length);
  return {
    size: CELL_SIZE,
    x,
    width,
    textWidth: record((column) => width[column] - PAD_X * 2),
    actors: { x: x.activity + width.activity, width: columnWidth * count, columnWidth },
    isTurned,
    headHeight: isTurned
      ? mm(32)
      : Math.max(mm(9), Math.max(...heads) * lineHeight(ACTOR_HEAD) + mm(3)),
    metrics: metricsFor(columnWidth),
  };
}

function metricsFor(columnWidth: number): ChartMetrics {
  const scale = Math.min(1.35, columnWidth / mm(9.4));
  const step = { width: mm(6.3) * scale, height: mm(4.6) * scale };
  return {
    columnWidth,
    step,
    decision: { width: mm(7) * scale, height: mm(6.4) * scale },
    end: { width: mm(6.9) * scale, height: mm(3.4) * scale },
    connector: { width: mm(4.6) * scale, height: mm(5.2) * scale },
    gap: mm(3.2),
    rowPadding: mm(3.4),
    strip: mm(10),
    lane: mm(1.15),
    label: (words) => {
      const lines = arrowWords(words, columnWidth);
      return {
        width: Math.max(...lines.map(({ width }) => width)) + 0.8,
        height: lines.length * lineHeight(ARROW_WORDS),
      };
    },
  };
}

/** The words of an arrow, broken to stand beside it. */
export function arrowWords(words: string, columnWidth: number): Line[] {
  return breakLines(words, ARROW_WORDS, Math.max(mm(19), columnWidth * 1.15));
}

function record(value: (column: TextColumn) => number): Record<TextColumn, number> {
  return {
    number: value('number'),
    activity: value('activity'),
    needs: value('needs'),
    norm: value('norm'),
    outputs: value('outputs'),
    remarks: value('remarks'),
  };
}

import type { ChartMetrics } from '../../domain/flowchart/layout.ts';
import { widthOf, wrapWords } from './wrap.ts';

export const WORDS = { size: 10.5, line: 13 } as const;
export const HEAD = { size: 9.4, line: 12, pad: 8 } as const;
export const TITLE = { size: 12.5, line: 16, width: 158, pad: 12 } as const;
/** Room at the left for the number and name of each row's step. */
export const TITLE_COLUMN = 178;

/** Columns share this width while that leaves them neither too narrow nor wider than is of use. */
const WANTED = 780;
const NARROWEST = 74;
const WIDEST = 150;

export type ScreenMetrics = ChartMetrics & {
  /** Room for the words of one arrow. */
  wordsWidth: number;
};

/** Measures of a chart of so many columns on a screen, in pixels at 100 %. */
export function metricsFor(columns: number): ScreenMetrics {
  const columnWidth = Math.min(WIDEST, Math.max(NARROWEST, WANTED / Math.max(1, columns)));
  const wide = Math.min(1.25, columnWidth / NARROWEST);
  const wordsWidth = Math.max(100, columnWidth);
  return {
    columnWidth,
    wordsWidth,
    step: { width: 46 * wide, height: 34 },
    decision: { width: 54 * wide, height: 44 },
    end: { width: 52 * wide, height: 24 },
    connector: { width: 32, height: 34 },
    gap: 12,
    rowPadding: 16,
    strip: 54,
    lane: 7,
    label: (words) => {
      const lines = arrowWords(words, wordsWidth);
      return {
        width: Math.max(...lines.map((line) => widthOf(line, WORDS.size))) + 2,
        height: lines.length * WORDS.line,
      };
    },
  };
}

export function arrowWords(words: string, width: number): string[] {
  return wrapWords(words, width, WORDS.size);
}

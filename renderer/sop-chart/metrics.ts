import type { ChartMetrics } from '../../domain/flowchart/layout.ts';
import { widthOf, wrapWords } from './wrap.ts';

export const WORDS = { size: 10.5, line: 13, width: 100 } as const;
export const HEAD = { size: 10, line: 12, pad: 8 } as const;
export const TITLE = { size: 12.5, line: 16, width: 158, pad: 12 } as const;
/** Room at the left for the number and name of each row's step. */
export const TITLE_COLUMN = 178;

/** Measures of the chart on a screen, in pixels at 100 %. */
export const screenMetrics = {
  columnWidth: 74,
  step: { width: 46, height: 34 },
  decision: { width: 54, height: 44 },
  end: { width: 52, height: 24 },
  connector: { width: 32, height: 34 },
  gap: 12,
  rowPadding: 16,
  strip: 54,
  lane: 7,
  label: (words) => {
    const lines = arrowWords(words);
    return {
      width: Math.max(...lines.map((line) => widthOf(line, WORDS.size))) + 2,
      height: lines.length * WORDS.line,
    };
  },
} satisfies ChartMetrics;

export function arrowWords(words: string): string[] {
  return wrapWords(words, WORDS.width, WORDS.size);
}

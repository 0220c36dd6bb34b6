import { fontRuns, mainFont } from './fonts.ts';
import type { Face, FontRun } from './fonts.ts';
import type { Pdf } from './page.ts';

export interface TextStyle {
  face: Face;
  /** Points. */
  size: number;
  colour?: string;
  align?: 'left' | 'center' | 'right';
  /** Line height as a multiple of the size; 1.3 unless said. */
  leading?: number;
}

interface Run extends FontRun {
  width: number;
}

/** One line, already broken and measured. */
export interface Line {
  runs: Run[];
  width: number;
}

/** Marks that change direction or looks: invisible on paper, and able to hide text. The joiner stays. */
const INVISIBLE = /[[\p{Cf}\p{Variation_Selector}]--\u200D]/gv;
const CONTROL = /[[\p{Cc}\p{Zl}\p{Zp}]--\n]/gv;

/** Any text a person could have typed or pasted, made fit for one line of print. */
export function clean(text: string): string {
  const joined = text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n');
  return joined.replace(CONTROL, ' ').replace(INVISIBLE, '');
}

function measureRuns(text: string, style: TextStyle): Run[] {
  return fontRuns(text, style.face).map((run) => ({
    ...run,
    width: (run.font.advance(run.text) * style.size) / 1000,
  }));
}

function sum(runs: Run[]): number {
  return runs.reduce((total, run) => total + run.width, 0);
}

export function textWidth(text: string, style: TextStyle): number {
  return sum(measureRuns(clean(text), style));
}

/** Cuts a word that is wider than the column: after / - . @ _ where it can, else anywhere. */
function splitWord(word: string, style: TextStyle, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  const pieces = word.split(/(?<=[/\-.@_&?=])/).flatMap((piece) => {
    return sum(measureRuns(piece, style)) <= width ? [piece] : Array.from(piece);
  });
  for (const piece of pieces) {
    if (part && sum(measureRuns(part + piece, style)) > width) {
      parts.push(part);
      part = piece;
    } else part += piece;
  }
  return part ? [...parts, part] : parts;
}

function joinRuns(runs: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.font === run.font) {
      last.text += run.text;
      last.width += run.width;
    } else joined.push({ ...run });
  }
  return joined;
}

/** Breaks a text into lines no wider than `width` points. An empty text is one empty line. */
export function breakLines(text: string, style: TextStyle, width: number): Line[] {
  const lines: Line[] = [];
  const space = measureRuns(' ', style);
  for (const paragraph of clean(text).split('\n')) {
    let runs: Run[] = [];
    let used = 0;
    const words = paragraph.split(/[^\S\u00A0]+/).filter(Boolean);
    for (const word of words) {
      const whole = measureRuns(word, style);
      const fits = sum(whole) <= width;
      for (const piece of fits
        ? [whole]
        : splitWord(word, style, width).map((part) => measureRuns(part, style))) {
        const wide = sum(piece);
        const gap = runs.length ? sum(space) : 0;
        if (runs.length && used + gap + wide > width) {
          lines.push({ runs: joinRuns(runs), width: used });
          runs = [...piece];
          used = wide;
        } else {
          runs = [...runs, ...(gap ? space : []), ...piece];
          used += gap + wide;
        }
      }
    }
    lines.push({ runs: joinRuns(runs), width: used });
  }
  return lines;
}

export function lineHeight(style: TextStyle): number {
  return style.size * (style.leading ?? 1.3);
}

/** Draws broken lines from `y` down inside [x, x + width]; answers the height they took. */
export function drawLines(
  pdf: Pdf,
  lines: Line[],
  style: TextStyle,
  box: { x: number; y: number; width: number },
): number {
  const step = lineHeight(style);
  const { font } = mainFont(style.face);
  const rise = ((font.ascent - font.descent) * style.size) / font.unitsPerEm;
  const toBaseline = (step - rise) / 2 + (font.ascent * style.size) / font.unitsPerEm;
  const share = style.align === 'right' ? 1 : style.align === 'center' ? 0.5 : 0;
  pdf.doc.fillColor(style.colour ?? '#000000');
  lines.forEach((line, index) => {
    let x = box.x + (box.width - line.width) * share;
    for (const run of line.runs) {
      pdf.useFont(run.font, style.size);
      pdf.doc.text(run.text, x, box.y + index * step + toBaseline, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
      x += run.width;
    }
  });
  return lines.length * step;
}

/** Breaks and draws in one go; answers the height. */
export function drawText(
  pdf: Pdf,
  text: string,
  style: TextStyle,
  box: { x: number; y: number; width: number },
): number {
  return drawLines(pdf, breakLines(text, style, box.width), style, box);
}

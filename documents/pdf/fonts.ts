import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import * as fontkit from 'fontkit';
import type { Font, GlyphRun } from 'fontkit';

import { unpackWoff } from './woff.ts';

/**
 * Letters use Arimo, which has Arial's metrics: tata naskah dinas asks for Arial, and a paper then
 * breaks its lines where the office's own templates do. Tickets use Plus Jakarta Sans like the screens.
 * Both come from npm under the OFL and are embedded as subsets, so a paper looks the same anywhere.
 */
const FACES = {
  letter: arimo('400-normal'),
  letterBold: arimo('700-normal'),
  letterItalic: arimo('400-italic'),
  ticket: jakarta('500', '400'),
  ticketBold: jakarta('700', '700'),
  ticketNumber: jakarta('800', '700'),
} satisfies Record<string, string[]>;

export type Face = keyof typeof FACES;

/** One font file, opened: `key` names it inside a PDF document. */
export interface OpenFont {
  key: string;
  font: Font;
  /** Width of a text in thousandths of the size. */
  advance(text: string): number;
}

/** U+FFFD, what the eye reads as "a sign we cannot print"; Arimo has it. */
const REPLACEMENT = '\uFFFD';
const REPLACEMENT_FILE = 'arimo-latin-400-normal';

function arimo(style: string): string[] {
  const scripts = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'];
  return scripts.map((script) => `arimo-${script}-${style}`);
}

/** Arimo stands in for the scripts that Plus Jakarta Sans lacks. */
function jakarta(weight: string, standIn: string): string[] {
  const scripts = ['latin', 'latin-ext', 'vietnamese'];
  const own = scripts.map((script) => `plus-jakarta-sans-${script}-${weight}-normal`);
  return [...own, ...arimo(`${standIn}-normal`)];
}

const require = createRequire(import.meta.url);
const opened = new Map<string, OpenFont>();

function openFont(file: string): OpenFont {
  const known = opened.get(file);
  if (known) return known;
  const family = file.startsWith('arimo') ? 'arimo' : 'plus-jakarta-sans';
  const path = require.resolve(`@fontsource/${family}/files/${file}.woff`);
  const font = fontkit.create(unpackWoff(readFileSync(path)));
  if (!('layout' in font)) throw new Error(`Berkas huruf ${file} bukan satu huruf tunggal.`);
  const result = { key: file, font, ...rememberLayout(font) };
  opened.set(file, result);
  return result;
}

const RUNS_KEPT = 5000;

/**
 * Words repeat from paper to paper and shaping them is the slowest part of one, so each font keeps the
 * runs it has shaped. pdfkit scales the positions it is given in place: it gets a copy.
 */
function rememberLayout(font: Font): Pick<OpenFont, 'advance'> {
  const shape = font.layout.bind(font);
  const kept = new Map<string, GlyphRun>();
  function getRun(text: string): GlyphRun {
    const known = kept.get(text);
    if (known) return known;
    const run = shape(text);
    if (kept.size >= RUNS_KEPT) kept.clear();
    kept.set(text, run);
    return run;
  }
  font.layout = (text, ...rest) => {
    if (rest[0] !== undefined) return shape(text, ...rest);
    const run = getRun(text);
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.create(run, { positions: { value: positions } }) as GlyphRun;
  };
  return { advance: (text) => (getRun(text).advanceWidth * 1000) / font.unitsPerEm };
}

/** The first font of the face that can draw every sign of this cluster. */
function findFont(name: Face, cluster: string): OpenFont | undefined {
  const codes = Array.from(cluster, (sign) => sign.codePointAt(0) ?? 0);
  for (const file of FACES[name]) {
    const candidate = openFont(file);
    if (codes.every((code) => candidate.font.hasGlyphForCodePoint(code))) return candidate;
  }
  return undefined;
}

export interface FontRun {
  font: OpenFont;
  text: string;
}

const clusters = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** Cuts a text into stretches that one font can draw; what no font has becomes one replacement sign. */
export function fontRuns(text: string, name: Face): FontRun[] {
  const first = openFont(FACES[name][0] ?? REPLACEMENT_FILE);
  if (Array.from(text).every((sign) => first.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))) {
    return [{ font: first, text }];
  }
  const runs: FontRun[] = [];
  for (const cluster of clusters.segment(text)) {
    // A joined sign is drawn as its one picture or not at all; a joiner alone is nothing.
    const segment = cluster.segment.replaceAll('\u200D', '');
    if (!segment) continue;
    const found = findFont(name, segment);
    const font = found ?? openFont(REPLACEMENT_FILE);
    const drawn = found ? segment : REPLACEMENT;
    const last = runs.at(-1);
    if (last?.font === font) last.text += drawn;
    else runs.push({ font, text: drawn });
  }
  return runs;
}

/** The face's own first font, for its vertical measures. */
export function mainFont(name: Face): OpenFont {
  return openFont(FACES[name][0] ?? REPLACEMENT_FILE);
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  accentProblem,
  contrast,
  mix,
  parseHex,
  TEXT_CONTRAST,
} from '../../../domain/colour/contrast.ts';
import type { Rgb } from '../../../domain/colour/contrast.ts';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The hex colours of one rule of tokens.css. */
function coloursOf(selector: string): Map<string, Rgb> {
  const start = css.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule ${selector}`);
  const rule = css.slice(start, css.indexOf('\n}', start));
  const found = [...rule.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6});/g)];
  return new Map(
    found.flatMap(([, name, hex]) => {
      const colour = parseHex(hex ?? '');
      return name && colour ? [[name, colour] as const] : [];
    }),
  );
}

const themes = {
  biasa: coloursOf(':root'),
  kontras: new Map([...coloursOf(':root'), ...coloursOf("[data-theme='kontras']")]),
};

/** Every text colour with the grounds it is put on in renderer/ui. */
const textOn = [
  ['ink', ['paper', 'surface', 'sunken', 'amber-tint', 'red-tint', 'green-tint', 'info-tint']],
  ['ink-soft', ['paper', 'surface', 'sunken']],
  ['teal', ['paper', 'surface']],
  ['on-action', ['teal']],
  ['amber', ['paper', 'surface', 'amber-tint']],
  ['red', ['paper', 'surface', 'red-tint']],
  ['green', ['paper', 'surface', 'green-tint']],
  ['info', ['paper', 'surface', 'info-tint']],
] as const;

const edgeOn = [
  ['control-line', ['paper', 'surface', 'sunken']],
  ['focus', ['paper', 'surface']],
  ['amber-line', ['surface', 'amber-tint']],
  ['red-line', ['surface', 'red-tint']],
  ['green-line', ['surface', 'green-tint']],
  ['info-line', ['surface', 'info-tint']],
] as const;

function measure(theme: Map<string, Rgb>, name: string, ground: string): number {
  const [a, b] = [theme.get(name), theme.get(ground)];
  if (!a || !b) throw new Error(`tokens.css has no --${a ? ground : name}`);
  return contrast(a, b);
}

function tooLow(
  theme: Map<string, Rgb>,
  pairs: readonly (readonly [string, readonly string[]])[],
  least: number,
): string[] {
  return pairs.flatMap(([name, grounds]) =>
    grounds
      .map((ground) => ({ ground, ratio: measure(theme, name, ground) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)}`),
  );
}

describe.each(Object.entries(themes))('theme %s', (_name, theme) => {
  test('text has at least 7:1 on every ground it is put on', () => {
    expect(tooLow(theme, textOn, TEXT_CONTRAST)).toEqual([]);
  });
  test('edges of controls and the focus ring have at least 3:1 (WCAG 1.4.11)', () => {
    expect(tooLow(theme, edgeOn, 3)).toEqual([]);
  });
});

describe('contrast arithmetic', () => {
  test('agrees with the WCAG definition at its ends and on a published example', () => {
    const [black, white, grey] = ['#000', '#ffffff', '#767676'].map((hex) => parseHex(hex));
    if (!black || !white || !grey) throw new Error('unreadable');
    expect(contrast(black, white)).toBe(21);
    expect(contrast(white, white)).toBe(1);
    expect(contrast(grey, white)).toBeCloseTo(4.54, 2);
    expect(contrast(white, grey)).toBe(contrast(grey, white));
  });
  test('mix follows color-mix(in srgb)', () => {
    expect(mix({ r: 0, g: 0, b: 0 }, { r: 255, g: 255, b: 255 }, 0.25)).toEqual({
      r: 191,
      g: 191,
      b: 191,
    });
  });
  test.each(['', '0b5650', '#12', '#12345', 'teal', '#gggggg'])('%j is no colour', (text) => {
    expect(parseHex(text)).toBeUndefined();
  });
});

describe("an office's accent", () => {
  test('our own teal, a deep blue and a dark red pass', () => {
    expect(['#0b5650', '#12306b', '#6d0f14'].map(accentProblem)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  test('a light one is refused with its contrast and what to do', () => {
    expect(accentProblem('#2aa198')).toMatch(/kontras \d,\d; paling sedikit 7.*lebih tua/);
  });
  test('what is no colour is refused with the form to write it in', () => {
    expect(accentProblem('hijau')).toContain('misalnya #0b5650');
  });
});

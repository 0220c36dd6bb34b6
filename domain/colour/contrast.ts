/** WCAG 2.2 contrast arithmetic, and the check an office's own accent colour must pass. */

/** Lowest contrast allowed between text and its ground (WCAG AAA for body text). */
export const TEXT_CONTRAST = 7;

export interface Rgb {
  r: number;
  g: number;
  b: number;
}

/** Reads `#rgb` or `#rrggbb`; undefined for anything else. */
export function parseHex(hex: string): Rgb | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex.trim());
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : hex.trim();
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(full);
  if (!match) return undefined;
  const [r, g, b] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return { r: r ?? 0, g: g ?? 0, b: b ?? 0 };
}

/** Mixes `share` (0..1) of `top` into `ground`, as CSS color-mix(in srgb) does. */
export function mix(top: Rgb, ground: Rgb, share: number): Rgb {
  const part = (a: number, b: number) => Math.round(a * share + b * (1 - share));
  return { r: part(top.r, ground.r), g: part(top.g, ground.g), b: part(top.b, ground.b) };
}

function luminance({ r, g, b }: Rgb): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const WHITE: Rgb = { r: 255, g: 255, b: 255 };
const PAPER: Rgb = { r: 251, g: 250, b: 246 };

/**
 * Why an office may not use this accent colour, in Indonesian; undefined when it may.
 * White text stands on it (buttons) and it stands on paper and on its own tint (links, chosen tiles).
 */
export function accentProblem(hex: string): string | undefined {
  const accent = parseHex(hex);
  if (!accent) return 'Tulis warna sebagai # dan enam angka heksadesimal, misalnya #0b5650.';
  const grounds = [WHITE, PAPER, mix(accent, WHITE, 0.09)];
  const worst = Math.min(...grounds.map((ground) => contrast(accent, ground)));
  if (worst >= TEXT_CONTRAST) return undefined;
  const shown = worst.toFixed(1).replace('.', ',');
  return `Warna ini terlalu muda untuk dibaca (kontras ${shown}; paling sedikit ${TEXT_CONTRAST}). Pilih warna yang lebih tua.`;
}

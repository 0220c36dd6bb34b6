/** What a colour means; screen and paper each have their own for it, and never colour alone. */
export type Tone = 'main' | 'second' | 'late' | 'norm' | 'faint' | 'ink' | 'soft';

/** A drawing in its own units, the same on screen (SVG) and on paper (PDF). */
export type Shape =
  | { is: 'rect'; x: number; y: number; width: number; height: number; tone: Tone; key?: string }
  | { is: 'line'; points: [number, number][]; tone: Tone; thick?: number; dashed?: true }
  | { is: 'dot'; x: number; y: number; radius: number; tone: Tone }
  | {
      is: 'text';
      x: number;
      /** Baseline. */
      y: number;
      text: string;
      size: number;
      anchor: 'start' | 'middle' | 'end';
      tone: Tone;
      bold?: true;
    };
export type Drawing = { width: number; height: number; shapes: Shape[] };

/** The next round number from `value` up, so that a chart's tallest column nearly fills it. */
export function roundUp(value: number): number {
  if (value <= 5) return Math.max(1, Math.ceil(value));
  const power = 10 ** Math.floor(Math.log10(value));
  return (
    ([1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value) ?? 10) * power
  );
}

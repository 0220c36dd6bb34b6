import type { Drawing, Shape } from './shapes.ts';

export type NormStrip = {
  /** Office minutes; missing where the norm is judged by days or names no time. */
  norm?: { min: number; max: number };
  median?: number;
  p90?: number;
  judged: number;
  late: number;
  width: number;
  height: number;
};

/** Where the norm's end stands in every strip, so that strips below each other can be compared at a glance. */
const NORM_AT = 0.5;

/**
 * Reality against the norm on one line. With minutes: the band is what the SOP allows and its end
 * stands at the middle, the bar reaches to the median, the thin line to the 90th percentile (cut off
 * at twice the norm). With days: how much was in time. A late bar changes tone **and** passes the
 * mark, so that it shows without colour too. Empty where the SOP names no time.
 */
export function normStrip(strip: NormStrip): Drawing {
  const { width, height } = strip;
  return {
    width,
    height,
    shapes:
      strip.norm !== undefined && strip.norm.max > 0
        ? byMinutes(strip, strip.norm)
        : byShare(strip),
  };
}

function byMinutes(
  { median, p90, width, height }: NormStrip,
  norm: { min: number; max: number },
): Shape[] {
  const x = (minutes: number) => Math.min(width, (minutes / norm.max) * width * NORM_AT);
  const start = norm.min < norm.max ? x(norm.min) : 0;
  const shapes: Shape[] = [
    { is: 'rect', x: start, y: 0, width: x(norm.max) - start, height, tone: 'norm' },
    baseline(width, height),
  ];
  const middle = height / 2;
  if (p90 !== undefined && median !== undefined) {
    const tone = p90 > norm.max ? 'late' : 'main';
    shapes.push(
      {
        is: 'line',
        points: [
          [0, middle],
          [x(p90), middle],
        ],
        tone,
        thick: 2,
      },
      {
        is: 'line',
        points: [
          [x(p90), height * 0.25],
          [x(p90), height * 0.75],
        ],
        tone,
        thick: 2,
      },
    );
  }
  if (median !== undefined)
    shapes.push({
      is: 'rect',
      x: 0,
      y: height * 0.28,
      width: Math.max(2, x(median)),
      height: height * 0.44,
      tone: median > norm.max ? 'late' : 'main',
    });
  shapes.push({
    is: 'line',
    points: [
      [x(norm.max), 0],
      [x(norm.max), height],
    ],
    tone: 'ink',
    thick: 2,
  });
  return shapes;
}

function byShare({ judged, late, width, height }: NormStrip): Shape[] {
  if (judged === 0) return [];
  const inTime = ((judged - late) / judged) * width;
  const shapes: Shape[] = [baseline(width, height)];
  if (inTime > 0)
    shapes.push({
      is: 'rect',
      x: 0,
      y: height * 0.28,
      width: inTime,
      height: height * 0.44,
      tone: 'second',
    });
  if (late > 0)
    shapes.push({
      is: 'rect',
      x: inTime,
      y: height * 0.28,
      width: Math.max(2, width - inTime),
      height: height * 0.44,
      tone: 'late',
    });
  return shapes;
}

function baseline(width: number, height: number): Shape {
  return {
    is: 'line',
    points: [
      [0, height - 0.5],
      [width, height - 0.5],
    ],
    tone: 'faint',
    thick: 1,
  };
}

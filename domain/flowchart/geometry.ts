/** Lengths in whatever unit the caller measures in: points on paper, pixels on a screen. */
export type Point = { x: number; y: number };
export type Box = { x: number; y: number; width: number; height: number };

/** What adding fractions may leave between equal places. */
const HAIR = 1e-6;

/** Do the insides of two boxes meet? Touching edges do not count. */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.x + HAIR < b.x + b.width &&
    b.x + HAIR < a.x + a.width &&
    a.y + HAIR < b.y + b.height &&
    b.y + HAIR < a.y + a.height
  );
}

/** Does an upright or level line run through the inside of a box? */
export function crossesBox(from: Point, to: Point, box: Box): boolean {
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  return overlaps({ x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }, box);
}

/** The straight pieces of a line through these points. */
export function segmentsOf(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, index) => [points[index] as Point, point]);
}

/** The same line without points in the middle of a straight piece. */
export function simplified(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return true;
    const level = before.y === point.y && point.y === after.y;
    const upright = before.x === point.x && point.x === after.x;
    return !level && !upright;
  });
}

import type { Box } from './geometry.ts';

/** The lines arrows may run along: column middles, row middles, and lanes in the spaces between. */
export type Grid = {
  xs: number[];
  ys: number[];
  /** May one go from crossing (ix, iy) to the next one right / below? */
  openRight: (ix: number, iy: number) => boolean;
  openDown: (ix: number, iy: number) => boolean;
};

const MOST_LANES = 6;

/**
 * Lanes stand `lane` apart where there is room, closer where there is not; there is always one.
 * Lines through a symbol are closed, so that whatever way is found, none runs through one.
 */
export function gridFor(
  boxes: readonly Box[],
  room: Box,
  lane: number,
  /** Lines of the table, on which no arrow should lie. */
  ruled: { xs: readonly number[]; ys: readonly number[] },
): Grid {
  const xs = lines(
    bands(boxes.map(({ x, width }) => [x, x + width])),
    [room.x, room.x + room.width],
    { lane, ruled: ruled.xs },
  );
  const ys = lines(
    bands(boxes.map(({ y, height }) => [y, y + height])),
    [room.y, room.y + room.height],
    { lane, ruled: ruled.ys },
  );
  const columns = xs.length;
  const closedRight = new Uint8Array(columns * ys.length);
  const closedDown = new Uint8Array(columns * ys.length);
  for (const box of boxes) {
    forEachIn(xs, box.x, box.x + box.width, (ix, isInside) => {
      forEachIn(ys, box.y, box.y + box.height, (iy, isInsideY) => {
        if (isInsideY) closedRight[iy * columns + ix] = 1;
        if (isInside) closedDown[iy * columns + ix] = 1;
      });
    });
  }
  return {
    xs,
    ys,
    openRight: (ix, iy) => ix + 1 < columns && closedRight[iy * columns + ix] === 0,
    openDown: (ix, iy) => iy + 1 < ys.length && closedDown[iy * columns + ix] === 0,
  };
}

/** Every line in the box, and the last one before it: their next piece runs into the box. */
function forEachIn(
  lines: number[],
  from: number,
  to: number,
  visit: (index: number, isInside: boolean) => void,
): void {
  lines.forEach((line, index) => {
    const isInside = line >= from && line <= to;
    const next = lines[index + 1];
    if (isInside || (line < from && next !== undefined && next >= from)) visit(index, isInside);
  });
}

/** Stretches taken by symbols, joined where they meet. */
function bands(stretches: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function lines(
  taken: [number, number][],
  [start, end]: [number, number],
  { lane, ruled }: { lane: number; ruled: readonly number[] },
): number[] {
  const all = new Set<number>();
  let at = start;
  for (const [from, to] of [...taken, [end, end] as [number, number]]) {
    const gap = from - at;
    const count = gap > 0 ? Math.min(MOST_LANES, Math.max(1, Math.round(gap / lane) - 1)) : 0;
    const space = gap / (count + 1);
    const off = Math.min(lane, space) / 2;
    for (let k = 1; k <= count; k += 1) {
      const line = at + space * k;
      const rule = ruled.find((each) => Math.abs(each - line) < off);
      all.add(round(rule === undefined ? line : rule + off));
    }
    if (to > from) all.add(round((from + to) / 2));
    at = to;
  }
  return [...all].sort((a, b) => a - b);
}

/** Equal places must be equal numbers, on every machine. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

import { simplified } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import type { Grid } from './grid.ts';
import { MinHeap } from './min-heap.ts';

export type Side = 'top' | 'bottom' | 'left' | 'right';
/** A place where an arrow may leave or enter a symbol, and how much it costs to choose it. */
export type Port = { node: string; side: Side; cost: number };
export type Wish = {
  from: string;
  to: string;
  /** Arrows of one look may share a way to or from the same symbol; others should not. */
  look: string;
  leave: Port[];
  enter: Port[];
};

/** up, right, down, left */
const DX = [0, 1, 0, -1] as const;
const DY = [-1, 0, 1, 0] as const;
/** Two places nearer than this are one: what rounding may leave between them. */
const HAIR = 0.01;
const OUTWARD = { top: 0, right: 1, bottom: 2, left: 3 } satisfies Record<Side, number>;

const nobody: readonly Used[] = [];
type Used = { wish: Wish; level: boolean; turns: boolean };
type Spot = { ix: number; iy: number; port: Port; at: Point };

/**
 * Finds the ways of arrows one after another over the free lines of a grid: short, with few bends,
 * crossing little, and not on top of an arrow between other symbols. The same wishes in the same
 * order give the same ways.
 */
export class Router {
  private readonly grid: Grid;
  private readonly boxes: ReadonlyMap<string, Box>;
  private readonly lane: number;
  /** By crossing, level piece and upright piece of the grid. */
  private readonly used: (Used[] | undefined)[] = [];
  private readonly ports = new Map<string, string[]>();

  constructor(grid: Grid, boxes: ReadonlyMap<string, Box>, lane: number) {
    this.grid = grid;
    this.boxes = boxes;
    this.lane = lane;
  }

  /** From the border of one symbol to the border of the other; undefined where there is no way. */
  route(wish: Wish): Point[] | undefined {
    const starts = wish.leave.flatMap((port) => this.spot(port) ?? []);
    const goals = wish.enter.flatMap((port) => this.spot(port) ?? []);
    const best = this.search(wish, starts, goals);
    if (best === undefined) return undefined;
    this.remember(wish, best);
    const { xs, ys } = this.grid;
    const inner = best.path.map(([ix, iy]) => ({ x: xs[ix] ?? 0, y: ys[iy] ?? 0 }));
    return simplified([best.start.at, ...inner, best.goal.at]);
  }

  private search(
    wish: Wish,
    starts: Spot[],
    goals: Spot[],
  ): { path: [number, number][]; start: Spot; goal: Spot } | undefined {
    const { xs, ys, openRight, openDown } = this.grid;
    const columns = xs.length;
    const cost = new Float64Array(columns * ys.length * 4).fill(Infinity);
    const cameFrom = new Int32Array(cost.length).fill(-1);
    const startOf = new Map<number, Spot>();
    const heap = new MinHeap();
    const rest = (ix: number, iy: number) => {
      let least = Infinity;
      for (const goal of goals)
        least = Math.min(
          least,
          Math.abs((xs[ix] ?? 0) - (xs[goal.ix] ?? 0)) +
            Math.abs((ys[iy] ?? 0) - (ys[goal.iy] ?? 0)) +
            goal.port.cost * this.lane,
        );
      return least;
    };
    for (const spot of starts) {
      const state = (spot.iy * columns + spot.ix) * 4 + OUTWARD[spot.port.side];
      const price = this.portCost(wish, spot.port, 'out');
      if (price >= (cost[state] ?? 0)) continue;
      cost[state] = price;
      startOf.set(state, spot);
      heap.push(price + rest(spot.ix, spot.iy), state);
    }
    let found: { price: number; state: number; goal: Spot } | undefined;
    for (;;) {
      const next = heap.pop();
      if (next === undefined || (found !== undefined && next.priority >= found.price)) break;
      const state = next.value;
      const direction = state % 4;
      const place = (state - direction) / 4;
      const ix = place % columns;
      const iy = (place - ix) / columns;
      const spent = cost[state] ?? Infinity;
      for (const goal of goals) {
        if (goal.ix !== ix || goal.iy !== iy) continue;
        const inward = (OUTWARD[goal.port.side] + 2) % 4;
        if ((direction + 2) % 4 === inward) continue;
        const price =
          spent +
          (direction === inward ? 0 : this.turnCost(wish, ix, iy)) +
          this.portCost(wish, goal.port, 'in');
        if (found === undefined || price < found.price) found = { price, state, goal };
      }
      for (let way = 0; way < 4; way += 1) {
        if ((way + 2) % 4 === direction) continue;
        const nx = ix + (DX[way] ?? 0);
        const ny = iy + (DY[way] ?? 0);
        if (nx < 0 || ny < 0 || nx >= columns || ny >= ys.length) continue;
        const isOpen =
          way % 2 === 1 ? openRight(Math.min(ix, nx), iy) : openDown(ix, Math.min(iy, ny));
        if (!isOpen) continue;
        const price =
          spent +
          (way === direction ? this.passCost(wish, ix, iy, way) : this.turnCost(wish, ix, iy)) +
          this.stretchCost(wish, ix, iy, nx, ny);
        const after = (ny * columns + nx) * 4 + way;
        if (price >= (cost[after] ?? 0)) continue;
        cost[after] = price;
        cameFrom[after] = state;
        heap.push(price + rest(nx, ny), after);
      }
    }
    if (found === undefined) return undefined;
    const path: [number, number][] = [];
    let first = found.state;
    for (let state = found.state; state >= 0; state = cameFrom[state] ?? -1) {
      const place = Math.floor(state / 4);
      path.unshift([place % columns, Math.floor(place / columns)]);
      first = state;
    }
    const start = startOf.get(first);
    return start && { path, start, goal: found.goal };
  }

  /** The crossing just outside a symbol's side, from where the grid begins. */
  private spot(port: Port): Spot | undefined {
    const box = this.boxes.get(port.node);
    if (box === undefined) return undefined;
    const { xs, ys } = this.grid;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const isUpright = port.side === 'top' || port.side === 'bottom';
    const ix = isUpright
      ? xs.findIndex((x) => Math.abs(x - middle.x) < HAIR)
      : port.side === 'left'
        ? xs.findLastIndex((x) => x < box.x)
        : xs.findIndex((x) => x > box.x + box.width);
    const iy = !isUpright
      ? ys.findIndex((y) => Math.abs(y - middle.y) < HAIR)
      : port.side === 'top'
        ? ys.findLastIndex((y) => y < box.y)
        : ys.findIndex((y) => y > box.y + box.height);
    if (ix < 0 || iy < 0) return undefined;
    const at = {
      x: port.side === 'left' ? box.x : port.side === 'right' ? box.x + box.width : (xs[ix] ?? 0),
      y: port.side === 'top' ? box.y : port.side === 'bottom' ? box.y + box.height : (ys[iy] ?? 0),
    };
    return { ix, iy, port, at };
  }

  /** A side where arrows already go the other way, or look different, is better left alone. */
  private portCost(wish: Wish, port: Port, way: 'in' | 'out'): number {
    const known = this.ports.get(`${port.node} ${port.side}`) ?? [];
    const others = known.filter((use) => use !== `${way} ${wish.look}`);
    const opposite = others.filter((use) => !use.startsWith(way));
    return this.lane * (port.cost + others.length * 8 + opposite.length * 30);
  }

  private turnCost(wish: Wish, ix: number, iy: number): number {
    const strangers = this.strangersAt(wish, this.crossing(ix, iy));
    return this.lane * (3 + strangers.length * 12);
  }

  private passCost(wish: Wish, ix: number, iy: number, way: number): number {
    const isLevel = way % 2 === 1;
    let price = 0;
    for (const use of this.strangersAt(wish, this.crossing(ix, iy)))
      price += use.turns || use.level === isLevel ? 12 : 2.5;
    return this.lane * price;
  }

  private stretchCost(wish: Wish, ix: number, iy: number, nx: number, ny: number): number {
    const { xs, ys } = this.grid;
    const length =
      Math.abs((xs[ix] ?? 0) - (xs[nx] ?? 0)) + Math.abs((ys[iy] ?? 0) - (ys[ny] ?? 0));
    const strangers = this.strangersAt(wish, this.stretch(ix, iy, nx, ny)).length;
    return length + strangers * (length * 8 + this.lane * 20);
  }

  /** Arrows there that this one may not be taken for. */
  private strangersAt(wish: Wish, key: number): readonly Used[] {
    const there = this.used[key];
    if (there === undefined) return nobody;
    return there.filter(
      ({ wish: other }) =>
        other.look !== wish.look || (other.from !== wish.from && other.to !== wish.to),
    );
  }

  private remember(
    wish: Wish,
    { path, start, goal }: { path: [number, number][]; start: Spot; goal: Spot },
  ): void {
    const note = (key: number, use: Omit<Used, 'wish'>) =>
      (this.used[key] ??= []).push({ wish, ...use });
    path.forEach(([ix, iy], index) => {
      const before = path[index - 1];
      const after = path[index + 1];
      if (after !== undefined)
        note(this.stretch(ix, iy, after[0], after[1]), { level: after[1] === iy, turns: false });
      const isLevel = (before ?? after)?.[1] === iy;
      const turns =
        before !== undefined &&
        after !== undefined &&
        before[0] !== after[0] &&
        before[1] !== after[1];
      note(this.crossing(ix, iy), {
        level: isLevel,
        turns: turns || before === undefined || after === undefined,
      });
    });
    for (const [port, way] of [
      [start.port, 'out'],
      [goal.port, 'in'],
    ] as const) {
      const key = `${port.node} ${port.side}`;
      this.ports.set(key, [...(this.ports.get(key) ?? []), `${way} ${wish.look}`]);
    }
  }

  private crossing(ix: number, iy: number): number {
    return (iy * this.grid.xs.length + ix) * 3;
  }

  private stretch(ix: number, iy: number, nx: number, ny: number): number {
    return this.crossing(Math.min(ix, nx), Math.min(iy, ny)) + (iy === ny ? 1 : 2);
  }
}

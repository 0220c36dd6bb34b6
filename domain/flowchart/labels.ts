import { crossesBox, overlaps, segmentsOf } from './geometry.ts';
import type { Box, Point } from './geometry.ts';
import { wordsOf } from './layout.ts';
import type { ChartMetrics, DrawnEdge, DrawnNode } from './layout.ts';

/** Along a piece of an arrow, words are tried at these shares of its length. */
const SHARES = [0.5, 0.25, 0.75, 0.1, 0.9, 0, 1];

/**
 * Puts the words of each arrow beside its line: off every symbol and every other word where that can
 * be, crossed by as few lines as can be, and near where the arrow leaves.
 */
export function placeLabels(
  edges: readonly DrawnEdge[],
  nodes: readonly DrawnNode[],
  room: { width: number; height: number },
  metrics: ChartMetrics,
): DrawnEdge[] {
  const taken: Box[] = [];
  const lines = edges.flatMap((edge) =>
    segmentsOf(edge.points).map(([from, to]) => ({ edge: edge.id, from, to })),
  );
  return edges.map((edge) => {
    const words = wordsOf(edge);
    if (words === '' || edge.points.length < 2) return edge;
    const size = metrics.label(words);
    const priceOf = ({ box, cost, at }: Candidate) => {
      const outside =
        box.x < 0 ||
        box.y < 0 ||
        box.x + box.width > room.width ||
        box.y + box.height > room.height;
      return (
        cost +
        (outside ? 4 * HIDDEN : 0) +
        nodes.filter((node) => overlaps(box, node.box)).length * 2 * HIDDEN +
        taken.filter((other) => overlaps(box, other)).length * HIDDEN +
        lines.filter(({ from, to }) => crossesBox(from, to, box)).length * 120 +
        // Where arrows of one symbol still run together, words would belong to all of them.
        lines.filter((line) => line.edge !== edge.id && liesOn(at, line)).length * 25
      );
    };
    let best = cheapest(beside(edge.points, size, metrics.lane / 4), priceOf);
    if (best === undefined || best.price >= HIDDEN)
      best = cheapest(around(edge.points, size, room, metrics.lane), priceOf) ?? best;
    if (best === undefined) return edge;
    taken.push(best.box);
    return { ...edge, label: { words, box: best.box } };
  });
}

type Candidate = { box: Box; cost: number; at: Point };

/** Words on a symbol or on other words cannot be read: worse than anything else. */
const HIDDEN = 5000;

function cheapest(
  candidates: Iterable<Candidate>,
  priceOf: (candidate: Candidate) => number,
): { box: Box; price: number } | undefined {
  let best: { box: Box; price: number } | undefined;
  for (const candidate of candidates) {
    // Nothing dearer by itself can become cheaper.
    if (best !== undefined && candidate.cost >= best.price) continue;
    const price = priceOf(candidate);
    if (best === undefined || price < best.price) best = { box: candidate.box, price };
  }
  return best;
}

/** Every place on the sheet, the nearer to the arrow the better: for where there is no room beside it. */
function* around(
  points: readonly Point[],
  { width, height }: { width: number; height: number },
  room: { width: number; height: number },
  step: number,
): Generator<Candidate> {
  const [start] = points;
  if (start === undefined) return;
  for (let y = 0; y + height <= room.height; y += step) {
    for (let x = 0; x + width <= room.width; x += step) {
      const far = Math.abs(x + width / 2 - start.x) + Math.abs(y + height / 2 - start.y);
      yield { box: { x, y, width, height }, cost: far, at: { x: -1, y: -1 } };
    }
  }
}

function beside(
  points: readonly Point[],
  { width, height }: { width: number; height: number },
  pad: number,
): Candidate[] {
  let walked = 0;
  return segmentsOf(points).flatMap(([from, to], index) => {
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const far = walked;
    walked += length;
    const isLevel = from.y === to.y;
    return SHARES.flatMap((share) => {
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share;
      // Far from its beginning, words are taken for another arrow's.
      const cost = (far + length * share) / (height + pad) + index;
      const places: Point[] = isLevel
        ? [
            { x: x - width / 2, y: y - height - pad },
            { x: x - width / 2, y: y + pad },
            { x: x - width - pad, y: y - height - pad },
            { x: x + pad, y: y - height - pad },
            { x: x - width - pad, y: y + pad },
            { x: x + pad, y: y + pad },
          ]
        : [
            { x: x + pad, y: y - height / 2 },
            { x: x - width - pad, y: y - height / 2 },
            { x: x + pad, y: y + pad },
            { x: x - width - pad, y: y + pad },
          ];
      return places.map((place, choice) => ({
        at: { x, y },
        box: { ...place, width, height },
        cost: cost + choice * 0.3,
      }));
    });
  });
}

function liesOn(point: Point, { from, to }: { from: Point; to: Point }): boolean {
  return (
    point.x >= Math.min(from.x, to.x) &&
    point.x <= Math.max(from.x, to.x) &&
    point.y >= Math.min(from.y, to.y) &&
    point.y <= Math.max(from.y, to.y)
  );
}

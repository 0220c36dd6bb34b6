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
    const pad = metrics.lane / 4;
    let best: { box: Box; cost: number } | undefined;
    for (const { box, cost, at } of candidates(edge.points, size, pad)) {
      const outside =
        box.x < 0 ||
        box.y < 0 ||
        box.x + box.width > room.width ||
        box.y + box.height > room.height;
      const price =
        cost +
        (outside ? 10_000 : 0) +
        nodes.filter((node) => overlaps(box, node.box)).length * 2000 +
        taken.filter((other) => overlaps(box, other)).length * 1000 +
        lines.filter(({ from, to }) => crossesBox(from, to, box)).length * 120 +
        // Where arrows of one symbol still run together, words would belong to all of them.
        lines.filter((line) => line.edge !== edge.id && liesOn(at, line)).length * 25;
      if (best === undefined || price < best.cost) best = { box, cost: price };
    }
    if (best === undefined) return edge;
    taken.push(best.box);
    return { ...edge, label: { words, box: best.box } };
  });
}

function candidates(
  points: readonly Point[],
  { width, height }: { width: number; height: number },
  pad: number,
): { box: Box; cost: number; at: Point }[] {
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

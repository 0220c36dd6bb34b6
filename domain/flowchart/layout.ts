import type { Box, Point } from './geometry.ts';
import { gridFor } from './grid.ts';
import type { Grid } from './grid.ts';
import { placeLabels } from './labels.ts';
import { Router } from './route.ts';
import type { Port, Side } from './route.ts';
import type { ChartSheet, SheetEdge, SheetNode } from './sheets.ts';

/** The measures of a drawing, in one unit. */
export type ChartMetrics = {
  columnWidth: number;
  /** Of a box or capsule that is a step. */
  step: { width: number; height: number };
  decision: { width: number; height: number };
  /** The capsule an added or early end runs into. */
  end: { width: number; height: number };
  connector: { width: number; height: number };
  /** Between a step and the capsule below it, beside the room for the words there. */
  gap: number;
  /** Above and below what stands in a row. */
  rowPadding: number;
  /** Height of one line of connectors. */
  strip: number;
  /** Distance wanted between arrows side by side. */
  lane: number;
  /** Room that the words of an arrow take. */
  label: (words: string) => { width: number; height: number };
};

export type DrawnNode = SheetNode & { box: Box };
export type DrawnEdge = SheetEdge & {
  points: Point[];
  /** Where its words stand. */
  label?: { words: string; box: Box };
};
export type ChartLayout = {
  width: number;
  height: number;
  rows: { step: string; y: number; height: number }[];
  nodes: DrawnNode[];
  edges: DrawnEdge[];
};

/** The words of an arrow: all outcomes that go this way. */
export function wordsOf({ labels, added }: Pick<SheetEdge, 'labels' | 'added'>): string {
  const words = labels.join(' / ');
  return added && words !== '' ? `+ ${words}` : words;
}

/** What a row needs at least, so that its symbols and the words of its arrows have room. */
export function leastRowHeight(sheet: ChartSheet, step: string, metrics: ChartMetrics): number {
  const leaving = sheet.edges.filter(({ from, labels }) => from === step && labels.length > 0);
  const words = leaving.reduce((sum, edge) => sum + metrics.label(wordsOf(edge)).height, 0);
  return stackHeight(sheet, step, metrics) + metrics.rowPadding * 2 + words * 0.6;
}

/**
 * Places the symbols of a sheet and finds the ways of its arrows. `rowHeight` is at least the least;
 * `lead` is room above the first row, for what goes on from the sheet before.
 */
export function layOutChart(
  sheet: ChartSheet,
  metrics: ChartMetrics,
  rowHeight: (step: string) => number = (step) => leastRowHeight(sheet, step, metrics),
  lead = 0,
): ChartLayout {
  let y = sheet.levels.top * metrics.strip + lead;
  const rows = sheet.rows.map((step) => {
    const row = { step, y, height: rowHeight(step) };
    y += row.height;
    return row;
  });
  const rowsEnd = y;
  const height = rowsEnd + sheet.levels.bottom * metrics.strip;
  const width = sheet.columns.length * metrics.columnWidth;
  const nodes = sheet.nodes.map((node): DrawnNode => {
    const size = sizeOf(node, metrics);
    const row = rows.find(({ step }) => step === node.step);
    const middle = middleOf(node, { sheet, metrics, rowsEnd, ...(row !== undefined && { row }) });
    const centre = (node.column + 0.5) * metrics.columnWidth;
    return { ...node, box: { x: centre - size.width / 2, y: middle - size.height / 2, ...size } };
  });
  const ruled = {
    xs: sheet.columns.map((_, index) => (index + 1) * metrics.columnWidth),
    ys: rows.flatMap((row) => [row.y, row.y + row.height]),
  };
  const grid = gridFor(
    nodes.map(({ box }) => box),
    { x: 0, y: 0, width, height },
    metrics.lane,
    ruled,
  );
  const edges = routed(sheet, nodes, grid, metrics);
  return {
    width,
    height,
    rows,
    nodes,
    edges: placeLabels(edges, nodes, { width, height }, metrics),
  };
}

function sizeOf(node: SheetNode, metrics: ChartMetrics): { width: number; height: number } {
  switch (node.kind) {
    case 'decision':
      return metrics.decision;
    case 'end':
      return metrics.end;
    case 'connector':
      return metrics.connector;
    default:
      return metrics.step;
  }
}

function stackHeight(sheet: ChartSheet, step: string, metrics: ChartMetrics): number {
  const own = sheet.nodes.find((node) => node.place === 'row' && node.step === step);
  const symbol = own === undefined ? 0 : sizeOf(own, metrics).height;
  const end = sheet.nodes.find((node) => node.place === 'below' && node.step === step);
  if (end === undefined) return symbol;
  const words = sheet.edges.flatMap((edge) => (edge.to === end.id ? wordsOf(edge) : []));
  const spoken = Math.max(0, ...words.filter(Boolean).map((each) => metrics.label(each).height));
  return symbol + metrics.gap + spoken + metrics.end.height;
}

function middleOf(
  node: SheetNode,
  given: {
    sheet: ChartSheet;
    metrics: ChartMetrics;
    row?: { y: number; height: number };
    rowsEnd: number;
  },
): number {
  const { sheet, metrics, row, rowsEnd } = given;
  if (node.place === 'top') return (sheet.levels.top - node.level - 0.5) * metrics.strip;
  if (node.place === 'bottom' || row === undefined)
    return rowsEnd + (node.level + 0.5) * metrics.strip;
  const stack = stackHeight(sheet, node.step, metrics);
  const top = row.y + (row.height - stack) / 2;
  const size = sizeOf(node, metrics);
  return node.place === 'below' ? top + stack - size.height / 2 : top + size.height / 2;
}

/** Arrows to the next row first: the spine of the flow gets the straight ways. */
function routed(
  sheet: ChartSheet,
  nodes: DrawnNode[],
  grid: Grid,
  metrics: ChartMetrics,
): DrawnEdge[] {
  const boxes = new Map(nodes.map(({ id, box }) => [id, box]));
  const router = new Router(grid, boxes, metrics.lane);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const height = ({ from, to }: SheetEdge) =>
    Math.abs((boxes.get(from)?.y ?? 0) - (boxes.get(to)?.y ?? 0));
  const order = [...sheet.edges].sort(
    (a, b) => Number(a.returns) - Number(b.returns) || height(a) - height(b),
  );
  const points = new Map<string, Point[]>();
  for (const edge of order) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    const way = router.route({
      from: edge.from,
      to: edge.to,
      look: `${edge.returns ? 'return' : 'forward'}${edge.added ? ' added' : ''}`,
      leave: leaving(from, to),
      enter: entering(to),
    });
    if (way !== undefined) points.set(edge.id, way);
  }
  return sheet.edges.map((edge) => ({ ...edge, points: points.get(edge.id) ?? [] }));
}

function port(node: string, side: Side, cost = 0): Port {
  return { node, side, cost };
}

/** Downwards from below, otherwise from a side; nothing leaves upwards but from a connector. */
function leaving(node: DrawnNode, to: DrawnNode): Port[] {
  if (node.place === 'top') return [port(node.id, 'bottom')];
  if (node.place === 'bottom') return [port(node.id, 'top')];
  const isBelow = to.box.y > node.box.y;
  return [
    port(node.id, 'bottom', isBelow ? 0 : 12),
    port(node.id, 'right', 1),
    port(node.id, 'left', 1),
  ];
}

function entering(node: DrawnNode): Port[] {
  if (node.place === 'top') return [port(node.id, 'bottom')];
  if (node.place === 'bottom') return [port(node.id, 'top')];
  return [port(node.id, 'top'), port(node.id, 'right', 6), port(node.id, 'left', 6)];
}

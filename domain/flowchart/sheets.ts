import { END } from './chart.ts';
import type { Chart, ChartColumn, ChartExit, StepShape } from './chart.ts';

/** A symbol to be drawn. Several may belong to one step: itself and the capsule it ends in. */
export type SheetNode = {
  id: string;
  kind: StepShape | 'end' | 'connector';
  column: number;
  /** Where it stands: with a row's step, or in the strips of connectors above and below the rows. */
  place: 'row' | 'below' | 'top' | 'bottom';
  /** The step it is, ends, or leads to. */
  step: string;
  added: boolean;
  /** Which line of the strip; 0 is nearest to the rows. */
  level: number;
  /** Step number, or the connector's letter. */
  text: string;
  /** Of a connector: the sheets (by index) at the other side, and the steps there. */
  other?: { direction: 'from' | 'to'; sheets: number[]; steps: string[] };
};

/** An arrow between two symbols of one sheet. */
export type SheetEdge = {
  id: string;
  from: string;
  to: string;
  /** The exits it stands for: one, or all that arrive by a connector. */
  exits: string[];
  labels: string[];
  returns: boolean;
  added: boolean;
};

/** One page of a flowchart (on a screen: one flow), with connectors to what is on other sheets. */
export type ChartSheet = {
  index: number;
  columns: ChartColumn[];
  /** Steps in row order. */
  rows: string[];
  nodes: SheetNode[];
  edges: SheetEdge[];
  /** Lines of connectors above and below the rows. */
  levels: { top: number; bottom: number };
};

/** Which steps stand together on a sheet. A chart may be cut, but a sheet has steps of one chart only. */
export type SheetPlan = { chart: Chart; steps: string[] };

/**
 * Cuts flowcharts into sheets. An arrow that leaves its sheet ends in an off-page connector
 * (segilima) whose letter stands again where it arrives; one letter per step arrived at, the SOP's
 * own letter where it names one.
 */
export function sheetsOf(
  plans: SheetPlan[],
  ownLetters: ReadonlyMap<string, string> = new Map(),
): ChartSheet[] {
  const sheetOf = new Map(plans.flatMap(({ steps }, index) => steps.map((step) => [step, index])));
  const exits = [...new Set(plans.map(({ chart }) => chart))].flatMap((chart) => chart.exits);
  const crossing = exits.filter(
    ({ from, to }) => to !== END && sheetOf.has(to) && sheetOf.get(from) !== sheetOf.get(to),
  );
  const letters = lettersFor(
    crossing.map(({ to }) => to),
    ownLetters,
  );
  return plans.map((plan, index) => sheetOfPlan(plan, index, { sheetOf, crossing, letters }));
}

type Cut = {
  sheetOf: ReadonlyMap<string, number>;
  crossing: ChartExit[];
  letters: ReadonlyMap<string, string>;
};

function sheetOfPlan({ chart, steps }: SheetPlan, index: number, cut: Cut): ChartSheet {
  const here = new Set(steps);
  const nodes: SheetNode[] = [];
  const edges: SheetEdge[] = [];
  for (const step of chart.steps.filter(({ id }) => here.has(id))) {
    const own = chart.exits.filter(({ from }) => from === step.id);
    nodes.push({
      id: step.id,
      kind: step.shape,
      column: step.column,
      place: 'row',
      step: step.id,
      added: step.added,
      level: 0,
      text: step.id,
    });
    const ends = own.filter(({ to }) => to === END);
    if (ends.length > 0 && (step.shape !== 'terminator' || ends.length < own.length)) {
      const added = ends.every((exit) => exit.added);
      nodes.push({
        id: `${END}:${step.id}`,
        kind: 'end',
        column: step.column,
        place: 'below',
        step: step.id,
        added,
        level: 0,
        text: 'Selesai',
      });
      edges.push(...ends.map((exit) => edgeOf(exit, step.id, `${END}:${step.id}`)));
    }
    edges.push(
      ...own.filter(({ to }) => here.has(to)).map((exit) => edgeOf(exit, step.id, exit.to)),
    );
  }
  const columnOf = new Map(chart.steps.map(({ id, column }) => [id, column]));
  const strip = new Strip(chart.columns.length);
  // What arrives gets the column it arrives in; what leaves stands as near as it can.
  for (const [to, exits] of groups(cut.crossing.filter((exit) => here.has(exit.to)))) {
    const sheets = exits.map(({ from }) => cut.sheetOf.get(from) ?? index);
    const node = strip.add({
      id: `from:${to}`,
      column: columnOf.get(to) ?? 0,
      place: sheets.some((sheet) => sheet < index) ? 'top' : 'bottom',
      step: to,
      added: exits.every(({ added }) => added),
      text: cut.letters.get(to) ?? '',
      other: {
        direction: 'from',
        sheets: [...new Set(sheets)].sort((a, b) => a - b),
        steps: exits.map(({ from }) => from),
      },
    });
    edges.push({
      id: `${node.id}>`,
      from: node.id,
      to,
      exits: exits.map(({ id }) => id),
      labels: [],
      returns: exits.every(({ returns }) => returns),
      added: exits.every(({ added }) => added),
    });
  }
  for (const [to, exits] of groups(cut.crossing.filter(({ from }) => here.has(from)))) {
    const sheet = cut.sheetOf.get(to) ?? index;
    const node = strip.add({
      id: `to:${to}`,
      column: columnOf.get(exits[0]?.from ?? '') ?? 0,
      place: sheet > index ? 'bottom' : 'top',
      step: to,
      added: exits.every(({ added }) => added),
      text: cut.letters.get(to) ?? '',
      other: { direction: 'to', sheets: [sheet], steps: [to] },
    });
    edges.push(...exits.map((exit) => edgeOf(exit, exit.from, node.id)));
  }
  return {
    index,
    columns: chart.columns,
    rows: steps.filter((step) => columnOf.has(step)),
    nodes: [...nodes, ...strip.nodes],
    edges,
    levels: { top: strip.levels('top'), bottom: strip.levels('bottom') },
  };
}

function edgeOf(exit: ChartExit, from: string, to: string): SheetEdge {
  const { id, labels, returns, added } = exit;
  return { id, from, to, exits: [id], labels, returns, added };
}

function groups(exits: ChartExit[]): Map<string, ChartExit[]> {
  const byTarget = new Map<string, ChartExit[]>();
  for (const exit of exits) byTarget.set(exit.to, [...(byTarget.get(exit.to) ?? []), exit]);
  return byTarget;
}

/** Connectors above or below the rows: each in the column it belongs to, or in the nearest free one. */
class Strip {
  readonly nodes: SheetNode[] = [];
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
  }

  add(node: Omit<SheetNode, 'kind' | 'level'> & { place: 'top' | 'bottom' }): SheetNode {
    const order = Array.from({ length: this.columns }, (_, column) => column).sort(
      (a, b) => Math.abs(a - node.column) - Math.abs(b - node.column) || a - b,
    );
    for (let level = 0; ; level += 1) {
      const column = order.find((candidate) => !this.isTaken(node.place, level, candidate));
      if (column === undefined) continue;
      const placed: SheetNode = { ...node, kind: 'connector', level, column };
      this.nodes.push(placed);
      return placed;
    }
  }

  levels(place: 'top' | 'bottom'): number {
    return Math.max(
      0,
      ...this.nodes.filter((node) => node.place === place).map(({ level }) => level + 1),
    );
  }

  private isTaken(place: string, level: number, column: number): boolean {
    return this.nodes.some(
      (node) => node.place === place && node.level === level && node.column === column,
    );
  }
}

/** A, B, … Z, AA, …: the SOP's own letter where it has one, otherwise the next that is free. */
function lettersFor(
  targets: string[],
  ownLetters: ReadonlyMap<string, string>,
): Map<string, string> {
  const given = new Map<string, string>();
  const reserved = new Set(ownLetters.values());
  let next = 0;
  for (const target of new Set(targets)) {
    const own = ownLetters.get(target);
    if (own !== undefined && ![...given.values()].includes(own)) {
      given.set(target, own);
      continue;
    }
    while (reserved.has(letterOf(next))) next += 1;
    given.set(target, letterOf(next));
    next += 1;
  }
  return given;
}

function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letterOf(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

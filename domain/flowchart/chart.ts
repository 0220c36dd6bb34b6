import type { Sop } from '../workflow/define-sop.ts';
import type { SopStep, StepOutcome } from '../workflow/define-step.ts';

/** What a flowchart needs of a SOP; the screens get no more than this. */
export type ChartSop = Pick<Sop, 'actors' | 'flows' | 'entries' | 'steps'>;

/** One "Pelaksana" column: all actors whose heading in the SOP is the same. */
export type ChartColumn = { label: string; actors: string[] };

/** Symbols of the official format: kapsul, kotak, belah ketupat (PermenPANRB 35/2012). */
export type StepShape = 'terminator' | 'process' | 'decision';

export type ChartStep = {
  id: string;
  title: string;
  column: number;
  shape: StepShape;
  optional: boolean;
  /** Not in the office's document: a "tambahan kantor". */
  added: boolean;
};

/** Where an arrow goes when it leaves the SOP. No step may have this id (checked by `sop:check`). */
export const END = 'end';

/** One arrow. Outcomes of a step that lead to the same place by the same kind of way share it. */
export type ChartExit = {
  /** Unique in the SOP. */
  id: string;
  from: string;
  /** A step, or `END`. */
  to: string;
  outcomes: string[];
  /** The outcomes in words; none where there is nothing to choose. */
  labels: string[];
  /** The file goes back: drawn dashed. */
  returns: boolean;
  added: boolean;
};

/** The flowchart of one flow: a SOP of several flows has one each. */
export type Chart = {
  id: string;
  title?: string;
  columns: ChartColumn[];
  steps: ChartStep[];
  exits: ChartExit[];
};

/** The flowcharts of a SOP, one per flow, without any measure: rows in SOP order, columns in SOP order. */
export function chartsOf(sop: ChartSop): Chart[] {
  const flowOf = flowsOf(sop);
  const flows = sop.flows ?? [];
  const ids = [...new Set([...flows.map(({ id }) => id), ...flowOf.values()])];
  const incoming = new Set(
    sop.steps.flatMap((step) => forwardTargets(step).filter((to) => to !== step.id)),
  );
  const entries = sop.entries.map(({ step }) => step);
  const starts = entries.filter((step) => !incoming.has(step));
  const isStart = new Set(starts.length > 0 ? starts : entries.slice(0, 1));
  return ids.flatMap((id) => {
    const own = sop.steps.filter((step) => flowOf.get(step.id) === id);
    if (own.length === 0) return [];
    const columns = columnsOf(sop, own);
    const exits = own.flatMap(exitsOf);
    const title = flows.find((flow) => flow.id === id)?.title;
    return [
      {
        id,
        columns,
        exits,
        steps: own.map((step) => ({
          id: step.id,
          title: step.title,
          column: columns.findIndex(({ actors }) => actors.includes(step.actor)),
          shape: shapeOf(
            exits.filter(({ from }) => from === step.id),
            isStart.has(step.id),
          ),
          optional: step.optional === true,
          added: step.added === true,
        })),
        ...(title !== undefined && { title }),
      },
    ];
  });
}

/** A step that names no flow goes on in the flow of the step before it. */
function flowsOf(sop: ChartSop): Map<string, string> {
  const flowOf = new Map<string, string>();
  let flow = sop.flows?.[0]?.id ?? '';
  for (const step of sop.steps) {
    flow = step.flow ?? flow;
    flowOf.set(step.id, flow);
  }
  return flowOf;
}

function columnsOf(sop: ChartSop, steps: SopStep[]): ChartColumn[] {
  const working = new Set(steps.map(({ actor }) => actor));
  const columns: ChartColumn[] = [];
  for (const actor of sop.actors) {
    const known = columns.find(({ label }) => label === actor.label);
    if (known === undefined) columns.push({ label: actor.label, actors: [actor.id] });
    else known.actors.push(actor.id);
  }
  return columns.filter(({ actors }) => actors.some((actor) => working.has(actor)));
}

function exitsOf(step: SopStep): ChartExit[] {
  const exits: ChartExit[] = [];
  for (const [key, outcome] of Object.entries(step.outcomes)) {
    const returns = outcome.returns === true;
    const added = step.added === true || outcome.added === true;
    for (const to of [outcome.to].flat()) {
      const same = exits.find(
        (exit) => exit.to === to && exit.returns === returns && exit.added === added,
      );
      if (same === undefined)
        exits.push({
          id: `${step.id}/${key}/${to}`,
          from: step.id,
          to,
          outcomes: [key],
          labels: [outcome.label],
          returns,
          added,
        });
      else {
        same.outcomes.push(key);
        same.labels.push(outcome.label);
      }
    }
  }
  // One way out needs no words; several do, and so do two results that take the same way.
  const choices = Object.keys(step.outcomes).length;
  return choices > 1 ? exits : exits.map((exit) => ({ ...exit, labels: [] }));
}

/** A fork into parallel branches is no decision: only different outcomes with different ways are. */
function shapeOf(exits: ChartExit[], isStart: boolean): StepShape {
  const ways = new Set(
    exits
      .flatMap(({ outcomes }) => outcomes)
      .map((outcome) =>
        exits
          .filter(({ outcomes }) => outcomes.includes(outcome))
          .map(({ to }) => to)
          .join('+'),
      ),
  );
  if (ways.size > 1) return 'decision';
  if (isStart || exits.every(({ to }) => to === END)) return 'terminator';
  return 'process';
}

function forwardTargets(step: SopStep): string[] {
  return Object.values<StepOutcome>(step.outcomes)
    .filter(({ returns }) => returns !== true)
    .flatMap(({ to }) => to);
}

import type { Sop } from './define-sop.ts';
import type { SopStep } from './define-step.ts';
import { findStep, targetsOf } from './sop-lookup.ts';

/** One arrow of the SOP's flowchart. */
export type SopEdge = { from: string; outcome: string; to: string };

/** Every arrow of the SOP; `to` is 'end' where the flow ends. */
export function edgesOf(sop: Sop): SopEdge[] {
  return sop.steps.flatMap((step) =>
    Object.entries(step.outcomes).flatMap(([outcome, { to }]) =>
      [to].flat().map((target) => ({ from: step.id, outcome, to: target })),
    ),
  );
}

/** The steps that some entry leads to. */
export function reachableSteps(sop: Sop): Set<string> {
  return spread(
    sop.entries.map((entry) => entry.step).filter((id) => findStep(sop, id) !== undefined),
    (id) => nextSteps(sop, id),
  );
}

/**
 * The steps that are not caught in a loop. A dead end or an arrow to nowhere counts as a way out
 * here: it is a fault of its own, and not to be reported for every step before it.
 */
export function stepsOutOfLoops(sop: Sop): Set<string> {
  const edges = edgesOf(sop);
  const leaving = edges.filter(({ to }) => to === 'end' || findStep(sop, to) === undefined);
  const deadEnds = sop.steps.filter(({ outcomes }) => Object.keys(outcomes).length === 0);
  return spread([...leaving.map(({ from }) => from), ...deadEnds.map(({ id }) => id)], (id) =>
    edges.filter((edge) => edge.to === id).map((edge) => edge.from),
  );
}

/**
 * The shortest row of outcomes from a step to the end, as pairs of step and outcome; undefined when
 * there is none. Parallel branches count as their first step.
 */
export function findWayOut(sop: Sop, from: string): SopEdge[] | undefined {
  const cameBy = new Map<string, SopEdge | undefined>([[from, undefined]]);
  for (const step of cameBy.keys()) {
    for (const edge of edgesOf(sop).filter((candidate) => candidate.from === step)) {
      if (edge.to === 'end') return [...pathTo(step, cameBy), edge];
      if (!cameBy.has(edge.to)) cameBy.set(edge.to, edge);
    }
  }
  return undefined;
}

function pathTo(step: string, cameBy: Map<string, SopEdge | undefined>): SopEdge[] {
  const edge = cameBy.get(step);
  return edge === undefined ? [] : [...pathTo(edge.from, cameBy), edge];
}

function nextSteps(sop: Sop, id: string): string[] {
  const step: SopStep | undefined = findStep(sop, id);
  if (step === undefined) return [];
  return Object.values(step.outcomes)
    .flatMap((outcome) => targetsOf(outcome))
    .filter((target) => findStep(sop, target) !== undefined);
}

function spread(seeds: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(seeds);
  // A Set visits what is added while it is being walked.
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

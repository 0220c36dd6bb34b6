import type { Sop } from './define-sop.ts';
import { targetsOf } from './sop-lookup.ts';

/**
 * The steps of the SOP that lie on the way of a case standing at a step, in the SOP's order: those
 * that lead there and those it leads to. The branch not taken (PINTU for a PULSA case) is no part of
 * it, so that "step 3 of 9" is true. A step that only mends (SOP 004 step 8) belongs to the way.
 */
export function wayOf(sop: Sop, stepId: string): string[] {
  const order = sop.steps.map(({ id }) => id);
  const edges = sop.steps
    .flatMap(({ id, outcomes }) =>
      Object.values(outcomes).flatMap((outcome) =>
        targetsOf(outcome).map((to) => ({ from: id, to, returns: outcome.returns === true })),
      ),
    )
    // Back to an earlier desk is no way of its own.
    .filter(({ from, to, returns }) => !returns || order.indexOf(to) > order.indexOf(from));
  const leading = reach(
    stepId,
    edges.map(({ from, to }) => ({ from: to, to: from })),
  );
  const following = reach(stepId, edges);
  return order.filter((id) => leading.has(id) || following.has(id));
}

function reach(start: string, edges: readonly { from: string; to: string }[]): Set<string> {
  const found = new Set([start]);
  for (const id of found) {
    for (const { from, to } of edges) if (from === id) found.add(to);
  }
  return found;
}

import type { ActiveStep, DoneStep } from '../workflow/case-state.ts';
import type { Chart } from './chart.ts';

export type StepMark = 'done' | 'now' | 'todo';

/** Where a case stands on its flowchart, and the way it came. */
export type Walk = {
  /** By step id. `times`: how often the step was done. A step reached again is `now`. */
  steps: Record<string, { mark: StepMark; times: number }>;
  /** By exit id: how often the case went that way. Ways never taken are left out. */
  exits: Record<string, number>;
};

/** Reads a case's steps against the flowcharts of the SOP version it runs on. */
export function walkOf(
  charts: readonly Chart[],
  state: {
    active: readonly Pick<ActiveStep, 'step'>[];
    done: readonly Pick<DoneStep, 'step' | 'outcome'>[];
  },
): Walk {
  const active = new Set(state.active.map(({ step }) => step));
  const walk: Walk = { steps: {}, exits: {} };
  for (const chart of charts) {
    for (const { id } of chart.steps) {
      const times = state.done.filter(({ step }) => step === id).length;
      walk.steps[id] = { mark: active.has(id) ? 'now' : times > 0 ? 'done' : 'todo', times };
    }
    for (const exit of chart.exits) {
      const times = state.done.filter(
        ({ step, outcome }) => step === exit.from && exit.outcomes.includes(outcome),
      ).length;
      if (times > 0) walk.exits[exit.id] = times;
    }
  }
  return walk;
}

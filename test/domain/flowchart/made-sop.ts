import * as fc from 'fast-check';
import type { ChartSop } from '../../../domain/flowchart/chart.ts';
import type { ChartMetrics } from '../../../domain/flowchart/layout.ts';

/** Round measures, so that what a test says of places can be checked by eye. */
export const plainMetrics: ChartMetrics = {
  columnWidth: 80,
  step: { width: 48, height: 32 },
  decision: { width: 56, height: 44 },
  end: { width: 50, height: 24 },
  connector: { width: 30, height: 32 },
  gap: 12,
  rowPadding: 16,
  strip: 50,
  lane: 7,
  label: (words) => ({
    width: Math.min(words.length, 18) * 6,
    height: Math.ceil(words.length / 18) * 12,
  }),
};

/**
 * SOPs of any shape a flowchart may have to draw: loops, ways to itself, forks, ends in the middle,
 * actors who share a column, several flows. They need not make sense as procedures.
 */
export const anySop: fc.Arbitrary<ChartSop> = fc
  .record({
    actors: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
    flows: fc.integer({ min: 1, max: 3 }),
    steps: fc.array(
      fc.record({
        actor: fc.nat(),
        flow: fc.nat(),
        added: fc.boolean(),
        outcomes: fc.array(
          fc.record({
            to: fc.oneof(fc.nat(), fc.constant('end' as const)),
            fork: fc.option(fc.nat(), { freq: 6 }),
            returns: fc.boolean(),
            added: fc.boolean(),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
      { minLength: 1, maxLength: 10 },
    ),
  })
  .map(({ actors, columns, flows, steps }) => {
    const flowOf = steps.map(({ flow }) => flow % flows).sort((a, b) => a - b);
    const name = (index: number) => `${(index % steps.length) + 1}`;
    return {
      actors: Array.from({ length: actors }, (_, index) => ({
        id: `a${index}`,
        label: `PELAKSANA ${index % columns}`,
      })),
      flows: Array.from({ length: flows }, (_, index) => ({
        id: `f${index}`,
        title: `Alur ${index}`,
      })),
      entries: [{ step: '1', label: 'Mulai' }],
      steps: steps.map((step, index) => ({
        id: `${index + 1}`,
        actor: `a${step.actor % actors}`,
        flow: `f${flowOf[index]}`,
        title: `Langkah ke-${index + 1}`,
        actions: [{ text: 'Bekerja' }],
        needs: [],
        outputs: [],
        remarks: [],
        capability: 'process' as const,
        ...(step.added && { added: true as const }),
        outcomes: Object.fromEntries(
          step.outcomes.map(({ to, fork, returns, added }, at) => [
            `o${at}`,
            {
              label: `Hasil ${at}`,
              to:
                to === 'end'
                  ? 'end'
                  : fork === null || name(fork) === name(to)
                    ? name(to)
                    : [name(to), name(fork)],
              ...(returns && { returns: true as const }),
              ...(added && { added: true as const }),
            },
          ]),
        ),
      })),
    };
  });

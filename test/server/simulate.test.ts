import { describe, expect, it } from 'vitest';
import { simulate } from '../../server/simulate/simulate.ts';
import type { Summary } from '../../server/simulate/tally.ts';
import { newVisitor } from '../../server/simulate/plan.ts';

const VISITS = 24;

function counts({ seconds: _seconds, ...rest }: Summary) {
  return rest;
}

describe('simulated office days', () => {
  it('the same seed gives the same counts, no number twice, and a log that verifies', async () => {
    const first = await simulate({ visits: VISITS, seed: 11 });
    const second = await simulate({ visits: VISITS, seed: 11 });
    expect(counts(second)).toEqual(counts(first));
    expect(first.duplicateTickets).toBe(0);
    expect(first.difference).toBeUndefined();
    expect(first.verified).toBe(true);
    expect(first.tickets).toBeGreaterThanOrEqual(VISITS - first.refusedAtDoor);
    expect(first.receipts).toBeGreaterThan(0);
    expect(first.finished + first.refused + first.withdrawn).toBeGreaterThan(0);
  }, 600_000);
});

describe('visitors', () => {
  it('are the same for the same seed and others for another', () => {
    const plans = (seed: number) =>
      Array.from({ length: 20 }, (_, index) => newVisitor(seed, index).plan);
    expect(plans(3)).toEqual(plans(3));
    expect(plans(4)).not.toEqual(plans(3));
  });
});

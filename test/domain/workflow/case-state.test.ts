import { describe, expect, test } from 'vitest';
import { evolve, evolveAll } from '../../../domain/workflow/case-state.ts';
import type { CaseState, WorkflowEvent } from '../../../domain/workflow/case-state.ts';
import { CaseDriver } from './small-case.ts';
import { smallSop } from './small-sop.ts';

const first = '2026-03-13T02:00:00.000Z';
const later = '2026-03-16T02:00:00.000Z';

function after(state: CaseState, at: string, ...events: WorkflowEvent[]): CaseState {
  return evolveAll(state, events, at) ?? state;
}

function fresh(): CaseState {
  return new CaseDriver(smallSop()).open().case;
}

describe('what happened first stays first', () => {
  test('a second receipt or pertek does not start the clock again', () => {
    const events: WorkflowEvent[] = [
      { type: 'case.received', payload: { step: '3' } },
      { type: 'case.recommendation-received', payload: { step: '10' } },
    ];
    const once = after(fresh(), first, ...events);
    expect(after(once, later, ...events).facts).toMatchObject({
      receivedAt: first,
      recommendationReceivedAt: first,
    });
  });

  test('a product that lay ready once was ready then', () => {
    const ready = (token: number): WorkflowEvent[] => [
      { type: 'case.step-entered', payload: { token, step: '5', round: 1 } },
      {
        type: 'case.step-completed',
        payload: {
          token,
          step: '5',
          outcome: 'nomor',
          by: 'user:l',
          facts: { productReady: true },
        },
      },
    ];
    const once = after(fresh(), first, ...ready(7));
    expect(after(once, later, ...ready(8)).facts.productReadyAt).toBe(first);
  });
});

describe('waiting on the applicant', () => {
  test('a return before the receipt is not timed, for the clock does not run yet', () => {
    const run = new CaseDriver(smallSop()).open();
    run.complete('1', 'ajukan');
    run.complete('2', 'kurang');
    expect(run.log.map(({ type }) => type)).not.toContain('case.waiting-on-applicant');
  });

  test('closing ends the wait, and a clock set back takes nothing away', () => {
    const wait: WorkflowEvent = { type: 'case.waiting-on-applicant', payload: { waiting: true } };
    const close: WorkflowEvent = { type: 'case.closed', payload: { status: 'withdrawn' } };
    const waiting = after(fresh(), later, wait);
    expect(after(waiting, later, wait).facts.waitingOnApplicantSince).toBe(later);
    expect(after(waiting, first, close)).toMatchObject({
      status: 'withdrawn',
      closedAt: first,
      facts: { waitedOnApplicantSeconds: 0 },
    });
  });
});

test('a log that is not a case is not folded into one', () => {
  const taken: WorkflowEvent = {
    type: 'case.step-taken',
    payload: { token: 1, step: '1', by: 'user:a' },
  };
  expect(() => evolve(undefined, taken, first)).toThrow('before case.opened');
  const completed: WorkflowEvent = {
    type: 'case.step-completed',
    payload: { token: 9, step: '1', outcome: 'ajukan', by: 'user:a' },
  };
  expect(() => evolve(fresh(), completed, first)).toThrow('not active');
});

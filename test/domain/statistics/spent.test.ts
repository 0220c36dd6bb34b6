import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOfficeCalendar } from '../../../domain/calendar/office-calendar.ts';
import { caseSpent, lateBefore, stepSpent } from '../../../domain/statistics/spent.ts';
import type { CaseState } from '../../../domain/workflow/case-state.ts';
import type { StepNorm } from '../../../domain/workflow/define-step.ts';
import { shippedSop } from '../../sop/shipped.ts';

const calendar = defaultOfficeCalendar('Asia/Makassar');
/** WITA, by the wall. */
const at = (day: string, clock: string) =>
  new Date(Date.parse(`${day}T${clock}:00.000Z`) - 8 * 3_600_000).toISOString();
const tenMinutes: StepNorm = { text: '10 menit', minutes: [10, 10] };
const nextDay: StepNorm = { text: 'Hari H - H+1', dayOffset: [0, 1] };

describe('what a step took', () => {
  test('the lunch break and the night are not counted', () => {
    expect(
      stepSpent(tenMinutes, at('2026-11-23', '11:55'), at('2026-11-23', '13:04'), calendar),
    ).toEqual({ officeMinutes: 9, late: false });
    expect(
      stepSpent(tenMinutes, at('2026-11-23', '15:55'), at('2026-11-24', '08:06'), calendar),
    ).toEqual({ officeMinutes: 11, late: true });
  });

  test('a norm of days is judged by the day', () => {
    expect(
      stepSpent(nextDay, at('2026-11-23', '09:00'), at('2026-11-24', '15:00'), calendar).late,
    ).toBe(false);
    expect(
      stepSpent(nextDay, at('2026-11-23', '09:00'), at('2026-11-25', '08:10'), calendar).late,
    ).toBe(true);
  });

  test('without a norm in figures nothing is late; in a year without its holidays nothing is said', () => {
    const free: StepNorm = { text: 'Sesuai kebutuhan' };
    expect(stepSpent(free, at('2026-11-23', '09:00'), at('2026-11-23', '10:00'), calendar)).toEqual(
      {
        officeMinutes: 60,
      },
    );
    expect(
      stepSpent(tenMinutes, at('2031-01-06', '09:00'), at('2031-01-06', '10:00'), calendar),
    ).toEqual({});
  });
});

describe('since when a step under way is late', () => {
  test.each<[string, StepNorm]>([
    ['minutes', tenMinutes],
    ['hours', { text: '3 jam', minutes: [180, 180] }],
    ['days', nextDay],
    ['working days', { text: '7 hari kerja', workingDays: [7, 7] }],
  ])('%s: before it late, a minute after it not', (_name, norm) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 60 }), (minutes) => {
        const now = new Date(
          Date.parse('2026-09-01T00:00:00.000Z') + minutes * 60_000,
        ).toISOString();
        const before = lateBefore(norm, now, calendar);
        if (before === undefined) throw new Error('The norm names a time');
        const shifted = (by: number) => new Date(Date.parse(before) + by).toISOString();
        expect(stepSpent(norm, shifted(-60_000), now, calendar).late).toBe(true);
        expect(stepSpent(norm, before, now, calendar).late).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('without figures never', () => {
    expect(
      lateBefore({ text: 'Sesuai kebutuhan' }, at('2026-11-23', '09:00'), calendar),
    ).toBeUndefined();
  });
});

describe('what a case took', () => {
  const sop = shippedSop('kaltim-rekomendasi-pameran');
  const state = (facts: Partial<CaseState['facts']>): CaseState => ({
    caseId: 'x',
    sopId: sop.id,
    revision: sop.revision,
    status: 'open',
    represented: false,
    openedAt: at('2026-11-20', '09:00'),
    active: [],
    parked: [],
    done: [],
    facts: { csApproved: true, waitedOnApplicantSeconds: 0, choices: {}, ...facts },
    nextToken: 1,
  });
  const rules = { calendar };
  const received = at('2026-11-23', '10:00');

  test('is judged by the day the product lay ready, not by the day it was collected', () => {
    const ready = state({
      receivedAt: received,
      needsRecommendation: false,
      productReadyAt: at('2026-11-24', '15:00'),
    });
    expect(caseSpent(ready, sop, rules, at('2026-12-04', '09:00'), 'finished')).toEqual({
      workingDays: 1,
      late: false,
    });
    const slow = state({ receivedAt: received, needsRecommendation: false });
    expect(caseSpent(slow, sop, rules, at('2026-11-25', '09:00'), 'refused')).toEqual({
      workingDays: 2,
      late: true,
    });
  });

  test('a withdrawn one broke no promise; before the receipt there is no time', () => {
    const withdrawn = state({ receivedAt: received, needsRecommendation: false });
    expect(caseSpent(withdrawn, sop, rules, at('2026-11-30', '09:00'), 'withdrawn')).toEqual({
      workingDays: 5,
    });
    expect(caseSpent(state({}), sop, rules, at('2026-11-30', '09:00'), 'withdrawn')).toEqual({});
  });
});

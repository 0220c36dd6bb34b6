import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOfficeCalendar } from '../../../domain/calendar/office-calendar.ts';
import { isWorkingDay, workingDaysBetween } from '../../../domain/calendar/working-days.ts';
import { officeDay } from '../../../domain/calendar/office-time.ts';
import { expiryOf, expiryReason, findIdle } from '../../../domain/workflow/expiry.ts';
import { CaseDriver } from './small-case.ts';
import { smallSop } from './small-sop.ts';

const calendar = defaultOfficeCalendar('Asia/Makassar');
const plain = smallSop();

/** The small SOP with its last step waiting to be collected. */
function readyToCollect(): CaseDriver {
  const run = new CaseDriver(plain).open();
  const active = [{ token: 9, step: '6', since: '2026-11-23T02:00:00.000Z', round: 1 }];
  Object.assign(run.case, { active });
  return run;
}

describe('the term of a case that waits on its applicant', () => {
  test('counts from the day it came back to the applicant, and only then', () => {
    const run = new CaseDriver(plain).open();
    run.complete('1', 'ajukan');
    expect(expiryOf(run.case, plain, calendar)).toBeUndefined();
    run.complete('2', 'kurang');
    expect(expiryOf(run.case, plain, calendar)).toMatchObject({
      cause: 'unrepaired',
      day: '2026-03-27',
    });
    expect(expiryOf(run.case, { ...plain, closings: [] }, calendar)).toBeUndefined();
  });

  test('counts for what lies ready and is never fetched, and says which of the two it was', () => {
    const { case: state } = readyToCollect();
    const expiry = expiryOf(state, plain, calendar);
    expect(expiry).toMatchObject({ cause: 'uncollected', term: 5, day: '2026-11-30' });
    if (expiry === undefined) return;
    expect(expiryReason(expiry, calendar)).toBe(
      'Hasil siap diambil sejak 23 November 2026, tetapi tidak diambil sampai 30 November 2026 (5 hari kerja).',
    );
    expect(expiryReason({ ...expiry, cause: 'unrepaired' }, calendar)).toMatch(
      /^Berkas menunggu pemohon sejak 23 November 2026, tetapi tidak dilengkapi/,
    );
  });

  test('does not run while the office works on another branch', () => {
    const { case: state } = readyToCollect();
    const [waiting] = state.active;
    if (waiting === undefined) throw new Error('no step');
    const busy = { ...state, active: [waiting, { ...waiting, token: 10, step: 'uji' }] };
    expect(findIdle(busy, plain)).toBeUndefined();
  });

  test('with two branches lying, counts from when the second began to lie', () => {
    const { case: state } = readyToCollect();
    const [waiting] = state.active;
    if (waiting === undefined) throw new Error('no step');
    const later = { ...waiting, token: 10, since: '2026-12-01T02:00:00.000Z' };
    for (const active of [
      [waiting, later],
      [later, waiting],
    ])
      expect(findIdle({ ...state, active }, plain)?.since).toBe(later.since);
  });

  test('always ends on a working day, exactly the term after the wait began', () => {
    const { case: state } = readyToCollect();
    const [waiting] = state.active;
    if (waiting === undefined) throw new Error('no step');
    const moment = fc.date({
      min: new Date('2025-01-02T00:00:00.000Z'),
      max: new Date('2027-10-01T00:00:00.000Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (at) => {
        const since = at.toISOString();
        const expiry = expiryOf({ ...state, active: [{ ...waiting, since }] }, plain, calendar);
        const from = officeDay(since, calendar.zone);
        expect(isWorkingDay(expiry?.day ?? '', calendar)).toBe(true);
        const days = workingDaysBetween(from, expiry?.day ?? '', calendar);
        // A wait that begins after closing counts from the next working day.
        expect([5, 6]).toContain(days);
      }),
    );
  });
});

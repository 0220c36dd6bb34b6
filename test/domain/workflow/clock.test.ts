import { describe, expect, test } from 'vitest';
import { defaultOfficeCalendar } from '../../../domain/calendar/office-calendar.ts';
import type { CaseFacts } from '../../../domain/workflow/case-state.ts';
import { legalClock, promiseAtReceipt } from '../../../domain/workflow/clock.ts';
import type { SopPromise } from '../../../domain/workflow/define-sop.ts';
import { CaseDriver } from './small-case.ts';
import { smallSop } from './small-sop.ts';

const calendar = defaultOfficeCalendar('Asia/Makassar');
const plain = smallSop();
/** Friday 13 March 2026, 10.00 WITA. */
const friday = '2026-03-13T02:00:00.000Z';
/** The Monday after, 09.00 WITA. */
const monday = '2026-03-16T01:00:00.000Z';

function clockOf(promise: SopPromise | undefined, facts: Partial<CaseFacts>) {
  const run = new CaseDriver({ ...plain, promise }).open();
  return legalClock({ ...run.case, facts: { ...run.case.facts, ...facts } }, run.sop, { calendar });
}

const promise: SopPromise = { workingDays: 10, startsAt: 'receipt', text: '10 hari kerja' };
const orPertek: SopPromise = { ...promise, workingDays: 1, orAt: 'recommendation-received' };

describe('legal clock', () => {
  test('does not run before the receipt', () => {
    expect(clockOf(promise, {})).toEqual({
      startReason: 'not-started',
      promiseText: '10 hari kerja',
      sentence: 'Hitungan waktu mulai saat tanda terima diberikan.',
      waitingOnApplicant: 0,
    });
  });

  test('runs from the receipt; 13 March 2026 + 10 working days is 6 April', () => {
    expect(clockOf(promise, { receivedAt: friday, waitedOnApplicantSeconds: 90 })).toMatchObject({
      startReason: 'receipt',
      startsAt: friday,
      dueDay: '2026-04-06',
      sentence: 'Selesai paling lambat Senin, 6 April 2026.',
      waitingOnApplicant: 90,
    });
  });

  test('with a pertek it runs from the day the pertek came in', () => {
    const received = { receivedAt: friday, needsRecommendation: true };
    expect(clockOf(orPertek, received)).toMatchObject({
      startReason: 'not-started',
      sentence: 'Hitungan waktu mulai saat rekomendasi teknis (pertek) diterima.',
    });
    expect(clockOf(orPertek, { ...received, recommendationReceivedAt: monday })).toMatchObject({
      startReason: 'recommendation-received',
      startsAt: monday,
      dueDay: '2026-03-17',
    });
  });

  test('while nobody has decided about a pertek, and without one, the receipt counts', () => {
    for (const facts of [{}, { needsRecommendation: false }]) {
      expect(clockOf(orPertek, { receivedAt: friday, ...facts })).toMatchObject({
        startReason: 'receipt',
        dueDay: '2026-03-16',
      });
    }
  });

  test('what comes in after closing counts from the next working day', () => {
    const evening = '2026-03-13T10:00:00.000Z';
    expect(clockOf(orPertek, { receivedAt: evening }).dueDay).toBe('2026-03-17');
  });

  test('ends when the product lies ready, not when it is collected', () => {
    const facts = { receivedAt: friday, productReadyAt: monday };
    expect(clockOf(promise, facts).endedAt).toBe(monday);
  });

  test('a SOP without a promise has no due day', () => {
    const clock = clockOf(undefined, { receivedAt: friday });
    expect(clock).toMatchObject({ startReason: 'not-started', promiseText: '' });
    expect(clock).not.toHaveProperty('dueDay');
  });

  test('a year without its holidays is refused, not guessed', () => {
    expect(() => clockOf(promise, { receivedAt: '2031-03-13T02:00:00.000Z' })).toThrow(
      expect.objectContaining({ code: 'KALENDER_BELUM_DIMUAT' }),
    );
  });
});

describe('what the officer promises at the counter', () => {
  const said = (given: SopPromise | undefined) =>
    promiseAtReceipt({ ...plain, promise: given }, friday, calendar);

  test('a day', () => {
    expect(said({ ...promise, workingDays: 1 })).toEqual({
      dueDay: '2026-03-16',
      sentence: 'Selesai paling lambat Senin, 16 Maret 2026 (1 hari kerja).',
    });
  });

  test('a day, unless a pertek is needed', () => {
    expect(said(orPertek).sentence).toBe(
      'Selesai paling lambat Senin, 16 Maret 2026 (1 hari kerja). Bila memerlukan rekomendasi teknis (pertek) dari OPD, 1 hari kerja itu dihitung sejak pertek kami terima.',
    );
  });

  test('only a number of days when the clock starts later', () => {
    expect(said({ ...promise, startsAt: 'recommendation-received' })).toEqual({
      sentence: 'Selesai 10 hari kerja sejak rekomendasi teknis (pertek) kami terima.',
    });
  });

  test('nothing where the SOP promises nothing', () => {
    expect(said(undefined).sentence).toMatch(/^SOP tidak menetapkan jangka waktu/);
  });
});

import { describe, expect, test } from 'vitest';
import { defaultOfficeCalendar } from '../../../domain/calendar/office-calendar.ts';
import { clockStanding } from '../../../domain/workflow/clock-standing.ts';
import type { StepNorm } from '../../../domain/workflow/define-step.ts';
import { formatOfficeMinutes, stepNormStanding } from '../../../domain/workflow/step-norm.ts';

// WIB: 08.00 is 01:00Z. Friday 20 November 2026; breaks 12.00–13.00, on Fridays 12.00–13.30.
const calendar = defaultOfficeCalendar('Asia/Jakarta');
const span = (since: string, until: string) => ({ since: `${since}.000Z`, until: `${until}.000Z` });
const norm = (given: Omit<StepNorm, 'text'>): StepNorm => ({ text: 'norma', ...given });
const look = (given: Omit<StepNorm, 'text'> | undefined, since: string, until: string) =>
  stepNormStanding(given && norm(given), span(since, until), calendar);

describe('a step against its norm', () => {
  const h: Omit<StepNorm, 'text'> = { minutes: [10, 30], dayOffset: [0, 0] };

  test.each([
    ['2026-11-20T01:00:00', '2026-11-20T01:20:00', 20, 'within'],
    ['2026-11-20T01:00:00', '2026-11-20T01:25:00', 25, 'near'],
    ['2026-11-20T01:00:00', '2026-11-20T01:30:00', 30, 'near'],
    ['2026-11-20T01:00:00', '2026-11-20T01:31:00', 31, 'over'],
    // Through the Friday break: 11.50 to 13.40 is twenty minutes of office hours.
    ['2026-11-20T04:50:00', '2026-11-20T06:40:00', 20, 'within'],
    // Over the weekend: Friday 16.20 to Monday 08.05 is a quarter of an hour.
    ['2026-11-20T09:20:00', '2026-11-23T01:05:00', 15, 'within'],
    // Over Christmas and the day before it (cuti bersama).
    ['2026-12-23T08:50:00', '2026-12-28T01:05:00', 15, 'within'],
  ])('"Hari ke H 10 - 30 menit", %s to %s: %d minutes, %s', (since, until, used, standing) => {
    expect(look(h, since, until)).toMatchObject({ usedMinutes: used, standing });
  });

  test('"H - H+1 10 - 30 menit": the day decides, the minutes warn', () => {
    const given: Omit<StepNorm, 'text'> = { minutes: [10, 30], dayOffset: [0, 1] };
    expect(look(given, '2026-11-20T01:00:00', '2026-11-20T03:00:00')).toMatchObject({
      standing: 'near',
      limitDay: '2026-11-23',
    });
    expect(look(given, '2026-11-20T01:00:00', '2026-11-23T08:00:00').standing).toBe('near');
    expect(look(given, '2026-11-20T01:00:00', '2026-11-24T01:00:00').standing).toBe('over');
  });

  test('days alone, working and calendar, from the next working day after closing', () => {
    expect(look({ dayOffset: [0, 0] }, '2026-11-20T01:00:00', '2026-11-20T09:00:00').standing).toBe(
      'within',
    );
    expect(look({ dayOffset: [0, 0] }, '2026-11-20T01:00:00', '2026-11-23T01:00:00').standing).toBe(
      'over',
    );
    expect(
      look({ workingDays: [1, 7] }, '2026-11-20T12:00:00', '2026-11-20T12:01:00'),
    ).toMatchObject({ limitDay: '2026-12-02', standing: 'within' });
    expect(
      look({ calendarDays: [1, 3] }, '2026-11-20T01:00:00', '2026-11-21T01:00:00'),
    ).toMatchObject({ limitDay: '2026-11-23', standing: 'within' });
  });

  test('without a figure there is nothing to judge by', () => {
    expect(look({}, '2026-11-20T01:00:00', '2026-11-20T02:00:00')).toEqual({
      standing: 'none',
      usedMinutes: 60,
      sentence: 'Sudah 1 jam (jam kerja); SOP tidak menetapkan angka.',
    });
    expect(look(undefined, '2026-11-20T01:00:00', '2026-11-20T02:00:00').standing).toBe('none');
  });

  test('says it in one sentence, also of a step that is done', () => {
    const over = span('2026-11-20T01:00:00', '2026-11-20T03:05:00');
    expect(stepNormStanding(norm(h), over, calendar).sentence).toBe(
      'Sudah 2 jam 5 menit (jam kerja), lewat norma 30 menit.',
    );
    expect(stepNormStanding(norm(h), { ...over, isDone: true }, calendar).sentence).toBe(
      'Selesai dalam 2 jam 5 menit (jam kerja), lewat norma 30 menit.',
    );
    expect([0, 45, 120, 125].map(formatOfficeMinutes)).toEqual([
      'kurang dari 1 menit',
      '45 menit',
      '2 jam',
      '2 jam 5 menit',
    ]);
  });

  test('a year without its holidays is refused', () => {
    expect(() => look(h, '2028-01-03T01:00:00', '2028-01-03T02:00:00')).toThrow(
      expect.objectContaining({ code: 'KALENDER_BELUM_DIMUAT' }),
    );
  });
});

describe('a promised day', () => {
  const stand = (dueDay: string, now: string, endedAt?: string) =>
    clockStanding(
      {
        dueDay,
        now: `${now}T02:00:00.000Z`,
        ...(endedAt && { endedAt: `${endedAt}T02:00:00.000Z` }),
      },
      1,
      calendar,
    );

  test.each([
    ['2026-11-26', '2026-11-23', 'ok', 3],
    ['2026-11-24', '2026-11-23', 'near', 1],
    ['2026-11-23', '2026-11-23', 'today', 0],
    ['2026-11-20', '2026-11-23', 'late', 1],
    // The weekend is no working day, and late all the same.
    ['2026-11-20', '2026-11-21', 'late', 0],
    ['2026-12-28', '2026-12-23', 'near', 1],
  ])('due %s, on %s: %s, %d working days', (dueDay, now, standing, days) => {
    expect(stand(dueDay, now)).toMatchObject({ standing, days });
  });

  test('is judged by the day the product lay ready', () => {
    expect(stand('2026-11-20', '2026-11-30', '2026-11-20').standing).toBe('ok');
    expect(stand('2026-11-20', '2026-11-30', '2026-11-23')).toMatchObject({
      standing: 'late',
      days: 1,
      sentence: 'Hasil siap terlambat 1 hari kerja dari janji Jumat, 20 November 2026.',
    });
  });

  test('without the holidays it still knows what is past, and says why it does not count', () => {
    expect(stand('2027-12-30', '2028-01-04')).toMatchObject({
      standing: 'late',
      sentence: expect.stringContaining('Hari libur tahun 2028 belum dimuat'),
    });
    expect(stand('2027-12-30', '2028-01-04').days).toBeUndefined();
  });
});

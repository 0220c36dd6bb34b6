import { describe, expect, test } from 'vitest';
import { findClockJump } from '../../../domain/calendar/clock-jump.ts';
import { defaultOfficeCalendar } from '../../../domain/calendar/office-calendar.ts';

const calendar = defaultOfficeCalendar('Asia/Makassar');
/** Noon of that day in Makassar. */
const noon = (day: string) => `${day}T04:00:00.000Z`;
const jump = (from: string, to: string) => findClockJump(noon(from), noon(to), calendar);

describe('a clock that went where nobody led', () => {
  test('the next day, a weekend, two untraced working days: an office may be away', () => {
    expect(jump('2026-11-23', '2026-11-23')).toBeUndefined();
    expect(jump('2026-11-23', '2026-11-24')).toBeUndefined();
    expect(jump('2026-11-20', '2026-11-23')).toBeUndefined();
    // Tuesday and Wednesday without a trace.
    expect(jump('2026-11-23', '2026-11-26')).toBeUndefined();
  });

  test('three untraced working days are asked about', () => {
    expect(jump('2026-11-23', '2026-11-27')).toEqual({ from: '2026-11-23', to: '2026-11-27' });
    // The weekend before does not count, the day itself neither.
    expect(jump('2026-11-20', '2026-11-25')).toBeUndefined();
    expect(jump('2026-11-20', '2026-11-26')).toEqual({ from: '2026-11-20', to: '2026-11-26' });
  });

  test('eleven days of Lebaran 2026 are no gap: nobody worked', () => {
    expect(jump('2026-03-17', '2026-03-25')).toBeUndefined();
    expect(jump('2025-03-27', '2025-04-08')).toBeUndefined();
  });

  test('a month and more, years ahead, and years whose holidays nobody knows', () => {
    expect(jump('2026-11-23', '2026-12-23')).toBeDefined();
    expect(jump('2026-11-23', '2126-11-23')).toBeDefined();
    expect(jump('2029-12-31', '2030-01-02')).toBeUndefined();
    expect(jump('2029-12-28', '2030-01-04')).toBeDefined();
  });

  test('the day is that of the office: 23.59 to 00.01 in Makassar is one day on', () => {
    const { zone, ...rest } = calendar;
    const before = '2026-11-23T15:59:00.000Z';
    expect(findClockJump(before, '2026-11-26T15:59:00.000Z', calendar)).toBeUndefined();
    expect(findClockJump(before, '2026-11-26T16:00:00.000Z', calendar)).toBeDefined();
    // In Jakarta that moment is still the 26th.
    expect(
      findClockJump(before, '2026-11-26T16:00:00.000Z', { ...rest, zone: 'Asia/Jakarta' }),
    ).toBeUndefined();
    expect(zone).toBe('Asia/Makassar');
  });

  test('backwards is not ahead', () => {
    expect(jump('2026-11-23', '2026-01-05')).toBeUndefined();
  });
});

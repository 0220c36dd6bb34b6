import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOfficeCalendar, OfficeCalendar } from '../../../domain/calendar/office-calendar.ts';
import { addDays } from '../../../domain/calendar/office-time.ts';
import {
  addWorkingDays,
  calendarDayTerm,
  closeOfBusiness,
  dayZero,
  isWorkingDay,
  openMinutesBetween,
  workingDaysBetween,
} from '../../../domain/calendar/working-days.ts';

const jakarta = defaultOfficeCalendar('Asia/Jakarta');
const makassar = defaultOfficeCalendar('Asia/Makassar');
const notLoaded = expect.objectContaining({ code: 'KALENDER_BELUM_DIMUAT' });

/** Days of 2025 and 2026, so that 150 working days further still lie in the loaded years. */
const someDay = fc.integer({ min: 0, max: 729 }).map((n) => addDays('2025-01-01', n));
const someCount = fc.integer({ min: 0, max: 150 });

const sixDays = OfficeCalendar.parse({
  ...jakarta,
  workingWeekdays: [1, 2, 3, 4, 5, 6],
  hours: { ...jakarta.hours, '6': [{ open: '08:00', close: '12:00' }] },
  cutiBersamaOff: false,
});
const someCalendar = fc.constantFrom(jakarta, sixDays);

describe('addWorkingDays', () => {
  test.each([
    ['2026-03-13', 10, '2026-04-06'],
    ['2026-03-13', 17, '2026-04-15'],
    ['2026-03-13', 30, '2026-05-05'],
    ['2026-12-14', 10, '2026-12-30'],
    ['2026-12-14', 17, '2027-01-12'],
    ['2025-03-20', 10, '2025-04-14'],
    ['2026-11-23', 10, '2026-12-07'],
    ['2026-11-23', 30, '2027-01-08'],
  ])('%s + %i working days is %s', (from, n, expected) => {
    expect(addWorkingDays(from, n, jakarta)).toBe(expected);
    expect(workingDaysBetween(from, expected, jakarta)).toBe(n);
  });

  test('zero days is the day itself, even a day off', () => {
    expect(addWorkingDays('2026-03-21', 0, jakarta)).toBe('2026-03-21');
  });

  test('cuti bersama counts once the office says it works then', () => {
    const working = { ...jakarta, cutiBersamaOff: false };
    // 18, 20, 23 and 24 March 2026 are cuti bersama.
    expect(addWorkingDays('2026-03-13', 10, working)).toBe('2026-03-30');
  });

  test('lands on a working day, is monotone in both arguments, and is undone by workingDaysBetween', () => {
    fc.assert(
      fc.property(someDay, someCount, someCalendar, (from, n, calendar) => {
        const due = addWorkingDays(from, n, calendar);
        expect(workingDaysBetween(from, due, calendar)).toBe(n);
        expect(workingDaysBetween(due, from, calendar)).toBe(-n || 0);
        if (n > 0) expect(isWorkingDay(due, calendar)).toBe(true);
        expect(addWorkingDays(from, n + 1, calendar) > due).toBe(true);
        expect(addWorkingDays(addDays(from, 1), n, calendar) >= due).toBe(true);
      }),
    );
  });

  test('adding in two steps is adding at once', () => {
    fc.assert(
      fc.property(someDay, someCount, fc.nat(40), someCalendar, (from, n, m, calendar) => {
        const twice = addWorkingDays(addWorkingDays(from, n, calendar), m, calendar);
        expect(twice).toBe(addWorkingDays(from, n + m, calendar));
      }),
    );
  });

  test.each([-1, 1.5, Number.NaN])('refuses %d days', (n) => {
    expect(() => addWorkingDays('2026-03-13', n, jakarta)).toThrow(
      expect.objectContaining({ code: 'JUMLAH_HARI_SALAH' }),
    );
  });
});

describe('years without an SKB', () => {
  test('no deadline is guessed past the last loaded year', () => {
    expect(addWorkingDays('2027-12-20', 8, jakarta)).toBe('2027-12-31');
    expect(() => addWorkingDays('2027-12-20', 9, jakarta)).toThrow(notLoaded);
    expect(() => isWorkingDay('2028-01-03', jakarta)).toThrow(notLoaded);
    expect(() => workingDaysBetween('2027-12-30', '2028-01-05', jakarta)).toThrow(notLoaded);
    expect(() => dayZero('2028-01-03T03:00:00.000Z', jakarta)).toThrow(notLoaded);
    expect(() => calendarDayTerm('2027-12-30', 14, jakarta)).toThrow(notLoaded);
  });

  test('the message names the year and where to load it', () => {
    expect(() => isWorkingDay('2028-01-03', jakarta)).toThrow(/2028.*Pengaturan/s);
  });
});

describe('dayZero', () => {
  test.each([
    ['within hours', '2026-11-23T02:42:00.000Z', '2026-11-23'],
    ['before opening', '2026-11-22T23:30:00.000Z', '2026-11-23'],
    ['at the stroke of closing', '2026-11-23T09:00:00.000Z', '2026-11-23'],
    ['a moment after closing', '2026-11-23T09:00:00.001Z', '2026-11-24'],
    ['after the later closing of Friday', '2026-11-27T09:31:00.000Z', '2026-11-30'],
    ['on a Sunday', '2026-11-22T03:00:00.000Z', '2026-11-23'],
    ['on Nyepi, with the whole Idulfitri leave after it', '2026-03-19T03:00:00.000Z', '2026-03-25'],
  ])('%s', (_when, receivedAt, expected) => {
    expect(dayZero(receivedAt, jakarta)).toBe(expected);
  });

  test('an office may count from the very day', () => {
    const sameDay = { ...jakarta, afterClosing: 'same-day' as const };
    expect(dayZero('2026-11-23T16:59:00.000Z', sameDay)).toBe('2026-11-23');
    expect(dayZero('2026-11-22T03:00:00.000Z', sameDay)).toBe('2026-11-22');
  });

  test('is the office zone, not UTC: 00.30 WITA is still the evening before in UTC', () => {
    expect(dayZero('2026-11-22T16:30:00.000Z', makassar)).toBe('2026-11-23');
  });
});

describe('closing time and open minutes', () => {
  test('closes at the last hour of the weekday, in the zone of the office', () => {
    expect(closeOfBusiness('2026-11-23', jakarta)).toBe('2026-11-23T09:00:00.000Z');
    expect(closeOfBusiness('2026-11-27', makassar)).toBe('2026-11-27T08:30:00.000Z');
    // A Sunday has no hours: a term of calendar days runs to the end of the day.
    expect(closeOfBusiness('2026-11-22', jakarta)).toBe('2026-11-22T17:00:00.000Z');
  });

  test('seasonal hours replace the usual ones in their weeks', () => {
    const ramadan = {
      ...jakarta,
      seasonalHours: [
        {
          name: 'Ramadan 1447 H',
          from: '2026-02-18',
          to: '2026-03-20',
          hours: { '1': [{ open: '08:00', close: '15:00' }] },
        },
      ],
    };
    expect(closeOfBusiness('2026-02-23', ramadan)).toBe('2026-02-23T08:00:00.000Z');
    expect(closeOfBusiness('2026-04-06', ramadan)).toBe('2026-04-06T09:00:00.000Z');
  });

  test('minutes count only while the office is open', () => {
    const open = (a: string, b: string) => openMinutesBetween(a, b, jakarta);
    // 11.30 to 13.30 WIB spans the break; Friday 16.00 to Monday 08.15 is half an hour and a quarter.
    expect(open('2026-11-23T04:30:00.000Z', '2026-11-23T06:30:00.000Z')).toBe(60);
    expect(open('2026-11-27T09:00:00.000Z', '2026-11-30T01:15:00.000Z')).toBe(45);
    expect(open('2026-11-23T06:30:00.000Z', '2026-11-23T04:30:00.000Z')).toBe(0);
  });
});

describe('calendarDayTerm', () => {
  test('counts every day and says when it ends on a day off', () => {
    expect(calendarDayTerm('2026-11-23', 14, jakarta)).toEqual({
      day: '2026-12-07',
      endsOnDayOff: false,
    });
    expect(calendarDayTerm('2026-12-11', 14, jakarta)).toEqual({
      day: '2026-12-25',
      endsOnDayOff: true,
    });
    expect(calendarDayTerm('2026-12-11', 14, jakarta, true)).toEqual({
      day: '2026-12-28',
      endsOnDayOff: true,
    });
  });
});

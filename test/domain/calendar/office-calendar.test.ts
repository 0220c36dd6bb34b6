import { describe, expect, test } from 'vitest';
import { defaultHolidays, loadedYears } from '../../../domain/calendar/holidays-data.ts';
import { defaultOfficeCalendar, OfficeCalendar } from '../../../domain/calendar/office-calendar.ts';
import { isWorkingDay } from '../../../domain/calendar/working-days.ts';

/** Written out from the SKB tables independently of the data file's own notation. */
const expected = {
  2025: {
    'libur-nasional':
      '01-01 01-27 01-29 03-29 03-31 04-01 04-18 04-20 05-01 05-12 05-29 06-01 06-06 06-27 08-17 09-05 12-25',
    'cuti-bersama': '01-28 03-28 04-02 04-03 04-04 04-07 05-13 05-30 06-09 08-18 12-26',
  },
  2026: {
    'libur-nasional':
      '01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25',
    'cuti-bersama': '02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24',
  },
  2027: {
    'libur-nasional':
      '01-01 01-05 02-06 03-08 03-10 03-11 03-26 03-28 05-01 05-06 05-17 05-20 06-01 06-06 08-15 08-17 12-25',
    'cuti-bersama': '02-05 03-09 03-12 03-15 03-25 05-18 05-19 12-24',
  },
} as const;

describe('the shipped SKB tables', () => {
  test.each(loadedYears)('%i', (year) => {
    for (const kind of ['libur-nasional', 'cuti-bersama'] as const) {
      const days = defaultHolidays()
        .filter((holiday) => holiday.kind === kind && holiday.day.startsWith(`${year}-`))
        .map((holiday) => holiday.day.slice(5));
      expect(days.join(' ')).toBe(expected[year][kind]);
    }
  });

  test('no day is listed twice, and the list is in order', () => {
    const days = defaultHolidays().map((holiday) => holiday.day);
    expect(new Set(days).size).toBe(days.length);
    expect(days).toEqual(days.toSorted());
  });
});

describe('OfficeCalendar', () => {
  const calendar = defaultOfficeCalendar('Asia/Jakarta');

  test('the default passes its own schema and survives storage as JSON', () => {
    expect(OfficeCalendar.parse(JSON.parse(JSON.stringify(calendar)))).toEqual(calendar);
  });

  test('cuti bersama is off and closing counts when a setting does not say', () => {
    const { cutiBersamaOff: _off, afterClosing: _after, ...rest } = calendar;
    expect(OfficeCalendar.parse(rest)).toEqual(calendar);
  });

  test.each([
    ['a working day without hours', { workingWeekdays: [1, 2, 3, 4, 5, 6] }],
    ['no working day at all', { workingWeekdays: [] }],
    ['a weekday twice', { workingWeekdays: [1, 1] }],
    ['hours that end before they begin', hoursOnMonday([{ open: '12:00', close: '08:00' }])],
    [
      'hours that overlap',
      hoursOnMonday([
        { open: '08:00', close: '13:00' },
        { open: '12:00', close: '16:00' },
      ]),
    ],
    ['an hour that does not exist', hoursOnMonday([{ open: '08:00', close: '24:30' }])],
    [
      'a holiday that does not exist',
      { holidays: [{ day: '2026-02-30', name: 'X', kind: 'lokal' }] },
    ],
    ['a foreign zone', { zone: 'Asia/Singapore' }],
    ['an unknown field', { liburan: true }],
  ])('refuses %s', (_what, change) => {
    expect(OfficeCalendar.safeParse({ ...calendar, ...change }).success).toBe(false);
  });

  test('a local holiday closes the office', () => {
    const local = {
      ...calendar,
      holidays: [
        ...calendar.holidays,
        { day: '2026-01-09', name: 'Hari Jadi Provinsi Kalimantan Timur', kind: 'lokal' as const },
      ],
    };
    expect(isWorkingDay('2026-01-09', calendar)).toBe(true);
    expect(isWorkingDay('2026-01-09', local)).toBe(false);
  });

  function hoursOnMonday(monday: { open: string; close: string }[]) {
    return { hours: { ...defaultOfficeCalendar('Asia/Jakarta').hours, '1': monday } };
  }
});

import { describe, expect, test } from 'vitest';
import { defaultOfficeCalendar, WeeklyHours } from '../../../domain/calendar/office-calendar.ts';
import { hoursWords } from '../../../renderer/admin/desks/hours-words.ts';
import {
  dayProblem,
  hoursFromText,
  hoursToText,
  readClock,
} from '../../../renderer/admin/form/hours.ts';

const { hours } = defaultOfficeCalendar('Asia/Makassar');

describe('jam', () => {
  test.each([
    ['8', '08:00'],
    ['8.30', '08:30'],
    ['0830', '08:30'],
    ['08:30', '08:30'],
    ['23.59', '23:59'],
    ['24.00', undefined],
    ['8.60', undefined],
    ['pagi', undefined],
    ['', undefined],
  ])('%s dibaca %s', (typed, clock) => expect(readClock(typed)).toBe(clock));

  test('seminggu pergi ke layar dan kembali tanpa berubah', () => {
    expect(hoursFromText(hoursToText(hours))).toEqual(hours);
    expect(WeeklyHours.safeParse(hoursFromText(hoursToText(hours))).success).toBe(true);
  });

  test('jam terbalik dan bertumpuk ditolak', () => {
    expect(dayProblem([{ open: '08.00', close: '12.00' }])).toBeUndefined();
    expect(dayProblem([{ open: '12.00', close: '08.00' }])).toMatch(/sesudah jam buka/);
    expect(
      dayProblem([
        { open: '08.00', close: '12.00' },
        { open: '11.00', close: '16.00' },
      ]),
    ).toMatch(/istirahat/);
    expect(dayProblem([])).toBeUndefined();
  });

  test('hari yang sama disebut bersama', () =>
    expect(hoursWords(hours)).toBe('Senin–Kamis 08.00–16.00, Jumat 08.00–16.30'));
});

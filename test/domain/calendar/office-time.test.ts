import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  isoWeekday,
  officeClock,
  officeDay,
  startOfOfficeDay,
  zoneLabel,
} from '../../../domain/calendar/office-time.ts';
import { CalendarDay, Instant, OfficeZone } from '../../../domain/calendar/time-schemas.ts';

const someZone = fc.constantFrom(...OfficeZone.options);
const someInstant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('office time', () => {
  test('one moment is another day and hour in each zone', () => {
    const instant = '2026-11-21T15:42:30.000Z';
    expect(OfficeZone.options.map((zone) => officeDay(instant, zone))).toEqual([
      '2026-11-21',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(OfficeZone.options.map((zone) => officeClock(instant, zone))).toEqual([
      '22.42',
      '23.42',
      '00.42',
    ]);
    expect(OfficeZone.options.map(zoneLabel)).toEqual(['WIB', 'WITA', 'WIT']);
  });

  test('agrees with the zone database for any moment of this century', () => {
    fc.assert(
      fc.property(someInstant, someZone, (instant, zone) => {
        const expected = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        }).format(new Date(instant));
        const spoken = `${officeDay(instant, zone)} ${officeClock(instant, zone).replace('.', ':')}`;
        expect(spoken).toBe(expected);
      }),
    );
  });

  test('a day begins at its own midnight', () => {
    expect(startOfOfficeDay('2026-11-21', 'Asia/Makassar')).toBe('2026-11-20T16:00:00.000Z');
    fc.assert(
      fc.property(someInstant, someZone, (instant, zone) => {
        const day = officeDay(instant, zone);
        expect(startOfOfficeDay(day, zone) <= instant).toBe(true);
        expect(startOfOfficeDay(addDays(day, 1), zone) > instant).toBe(true);
      }),
    );
  });

  test('weekdays and leap days', () => {
    expect(isoWeekday('2026-11-21')).toBe(6);
    expect(isoWeekday('2026-11-22')).toBe(7);
    expect(isoWeekday('2026-11-23')).toBe(1);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
  });

  test('refuses days and moments that do not exist', () => {
    const badDay = expect.objectContaining({ code: 'TANGGAL_TIDAK_SAH' });
    expect(() => addDays('2026-02-29', 1)).toThrow(badDay);
    expect(() => isoWeekday('21-11-2026')).toThrow(badDay);
    expect(() => officeDay('kemarin', 'Asia/Jakarta')).toThrow(
      expect.objectContaining({ code: 'WAKTU_TIDAK_SAH' }),
    );
    expect(CalendarDay.safeParse('2026-02-29').success).toBe(false);
    expect(Instant.safeParse('2026-11-21T10:42:00+07:00').success).toBe(false);
    expect(Instant.safeParse('2026-11-21T03:42:00.000Z').success).toBe(true);
  });
});

import { z } from 'zod';
import { defaultHolidays, loadedYears } from './holidays-data.ts';
import { CalendarDay, OfficeZone } from './time-schemas.ts';

const clockText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Jam harus berbentuk 08:00');

/** One stretch in which the office is open, on the office's wall clock. */
export const OpenHours = z
  .strictObject({ open: clockText, close: clockText })
  .refine((hours) => hours.open < hours.close, 'Jam tutup harus sesudah jam buka');
export type OpenHours = z.infer<typeof OpenHours>;

/** ISO weekdays as keys, because settings are stored as JSON. */
export const WeekdayKey = z.enum(['1', '2', '3', '4', '5', '6', '7']);
export type WeekdayKey = z.infer<typeof WeekdayKey>;

/** Opening hours per weekday, in order of time; a weekday without an entry is closed. */
export const WeeklyHours = z.partialRecord(
  WeekdayKey,
  z
    .array(OpenHours)
    .refine(
      (list) => list.every((hours, i) => i === 0 || hours.open >= (list[i - 1]?.close ?? '')),
      'Jam buka satu hari harus berurutan dan tidak bertumpuk',
    ),
);
export type WeeklyHours = z.infer<typeof WeeklyHours>;

export const HolidayKind = z.enum(['libur-nasional', 'cuti-bersama', 'lokal']);
export type HolidayKind = z.infer<typeof HolidayKind>;

export const Holiday = z.strictObject({
  day: CalendarDay,
  name: z.string().trim().min(1),
  kind: HolidayKind,
});
export type Holiday = z.infer<typeof Holiday>;

/** Other hours for a stretch of days, such as Ramadan (Perpres 21/2023: start 08.00, shorter break). */
export const SeasonalHours = z
  .strictObject({
    name: z.string().trim().min(1),
    from: CalendarDay,
    to: CalendarDay,
    hours: WeeklyHours,
  })
  .refine((season) => season.from <= season.to, 'Tanggal akhir harus sesudah tanggal awal');
export type SeasonalHours = z.infer<typeof SeasonalHours>;

/**
 * When an office works: the base of every legal clock. Values are treated as immutable; a changed
 * calendar is a new object.
 */
export const OfficeCalendar = z
  .strictObject({
    zone: OfficeZone,
    /** Direct-service units may run six days (Perpres 21/2023), hence not fixed to Monday-Friday. */
    workingWeekdays: z
      .array(z.int().min(1).max(7))
      .min(1, 'Pilih sedikitnya satu hari kerja')
      .refine((days) => new Set(days).size === days.length, 'Hari kerja tertulis dua kali'),
    hours: WeeklyHours,
    seasonalHours: z.array(SeasonalHours).optional(),
    holidays: z.array(Holiday),
    /** Years whose SKB is in `holidays`; beyond them no deadline is computed. */
    loadedYears: z.array(z.int().min(2000).max(2199)),
    /** Cuti bersama is non-working for ASN unless the office says otherwise. */
    cutiBersamaOff: z.boolean().default(true),
    /** What arrives after closing or on a day off counts as received on the next working day. */
    afterClosing: z.enum(['next-working-day', 'same-day']).default('next-working-day'),
  })
  .superRefine((calendar, context) => {
    for (const weekday of calendar.workingWeekdays) {
      const hours = calendar.hours[String(weekday) as WeekdayKey];
      if (hours === undefined || hours.length === 0) {
        context.addIssue({
          code: 'custom',
          path: ['hours', String(weekday)],
          message: 'Hari kerja ini belum mempunyai jam buka',
        });
      }
    }
  });
export type OfficeCalendar = z.infer<typeof OfficeCalendar>;

const mondayToThursday: OpenHours[] = [
  { open: '08:00', close: '12:00' },
  { open: '13:00', close: '16:00' },
];
const friday: OpenHours[] = [
  { open: '08:00', close: '12:00' },
  { open: '13:30', close: '16:30' },
];

/** A five-day office with the service hours of the Pekanbaru SOP and the shipped SKB tables. */
export function defaultOfficeCalendar(zone: OfficeZone): OfficeCalendar {
  return {
    zone,
    workingWeekdays: [1, 2, 3, 4, 5],
    hours: {
      '1': mondayToThursday,
      '2': mondayToThursday,
      '3': mondayToThursday,
      '4': mondayToThursday,
      '5': friday,
    },
    holidays: defaultHolidays(),
    loadedYears: [...loadedYears],
    cutiBersamaOff: true,
    afterClosing: 'next-working-day',
  };
}

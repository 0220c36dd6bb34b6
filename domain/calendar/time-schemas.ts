import { z } from 'zod';
import { isCalendarDay, isInstant, officeZones } from './office-time.ts';

/** Moments, days and zones as inputs bring them. Apart from the rules: screens do without zod at first. */
export const Instant = z
  .string()
  .refine(isInstant, 'Waktu harus UTC, misalnya 2026-11-21T02:42:00.000Z');
export type Instant = string;

export const CalendarDay = z.string().refine(isCalendarDay, 'Tanggal harus berbentuk TTTT-BB-HH');
export type CalendarDay = string;

export const OfficeZone = z.enum(officeZones);
export type OfficeZone = z.infer<typeof OfficeZone>;

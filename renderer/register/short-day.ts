import type { CalendarDay } from '../../domain/calendar/office-time.ts';

/** "22-11-2026", for narrow columns. */
export function formatTanggalPendek(day: CalendarDay): string {
  return day.split('-').toReversed().join('-');
}

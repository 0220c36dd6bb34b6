import { addDays } from '../../domain/calendar/office-time.ts';
import type { CalendarDay } from '../../domain/calendar/office-time.ts';

export type Period = { from: CalendarDay; to: CalendarDay };
export const quickPeriods = ['month', 'lastMonth', 'year'] as const;
export type QuickPeriod = (typeof quickPeriods)[number];

/** The stretches that offices report by. */
export function periodOf(name: QuickPeriod, today: CalendarDay): Period {
  const month = `${today.slice(0, 7)}-01`;
  switch (name) {
    case 'month':
      return { from: month, to: today };
    case 'lastMonth': {
      const to = addDays(month, -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

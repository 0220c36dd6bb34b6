import { formatHariTanggal } from '../calendar/format-date.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { officeDay, type CalendarDay, type Instant } from '../calendar/office-time.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import { isDomainError } from '../errors.ts';

export type DueStanding = 'ok' | 'near' | 'today' | 'late';

/** Where a promised day stands: for work lists, the case file and the desk's bar. */
export type ClockStanding = {
  standing: DueStanding;
  dueDay: CalendarDay;
  /** Working days left, or late when `standing` is `late`; absent where the calendar cannot say. */
  days?: number;
  /** One Indonesian sentence. */
  sentence: string;
};

/** A clock that still runs, or that stopped when the product lay ready. */
export type DueQuestion = { dueDay: CalendarDay; now: Instant; endedAt?: Instant };

/**
 * The standing of a due day. `warnDays` is how many working days before the limit a case is called
 * near (a setting of the office). Never throws: which day is past can be said without the holidays;
 * only the count of working days is then left out, and the sentence says why.
 */
export function clockStanding(
  { dueDay, now, endedAt }: DueQuestion,
  warnDays: number,
  calendar: OfficeCalendar,
): ClockStanding {
  const day = officeDay(endedAt ?? now, calendar.zone);
  const counted = countDays(day, dueDay, calendar);
  const isLate = day > dueDay;
  const by = formatHariTanggal(dueDay);
  const days = counted.days === undefined ? {} : { days: counted.days };
  if (endedAt !== undefined) {
    const sentence = isLate
      ? `Hasil siap ${late(counted.days)} dari janji ${by}.`
      : `Hasil siap tepat waktu; janjinya ${by}.`;
    return { standing: isLate ? 'late' : 'ok', dueDay, ...days, sentence };
  }
  if (isLate) {
    const sentence = `Jatuh tempo ${by}, ${late(counted.days)}.`;
    return { standing: 'late', dueDay, ...days, sentence: withWhy(sentence, counted.why) };
  }
  if (day === dueDay)
    return { standing: 'today', dueDay, days: 0, sentence: `Jatuh tempo hari ini, ${by}.` };
  const isNear = counted.days !== undefined && counted.days <= warnDays;
  const left = counted.days === undefined ? '' : `, ${counted.days} hari kerja lagi`;
  const sentence = `Selesai paling lambat ${by}${left}.`;
  return {
    standing: isNear ? 'near' : 'ok',
    dueDay,
    ...days,
    sentence: withWhy(sentence, counted.why),
  };
}

/** Late on a day off comes to no working day yet, but it is late. */
function late(days: number | undefined): string {
  return days === undefined || days === 0 ? 'terlambat' : `terlambat ${days} hari kerja`;
}

function withWhy(sentence: string, why: string | undefined): string {
  return why === undefined ? sentence : `${sentence} ${why}`;
}

function countDays(
  day: CalendarDay,
  dueDay: CalendarDay,
  calendar: OfficeCalendar,
): { days?: number; why?: string } {
  try {
    return { days: Math.abs(workingDaysBetween(day, dueDay, calendar)) };
  } catch (error) {
    if (!isDomainError(error, 'KALENDER_BELUM_DIMUAT')) throw error;
    return { why: error.message };
  }
}

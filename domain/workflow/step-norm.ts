import { formatHariTanggal } from '../calendar/format-date.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { officeDay, type CalendarDay, type Instant } from '../calendar/office-time.ts';
import {
  addWorkingDays,
  calendarDayTerm,
  dayZero,
  openMinutesBetween,
} from '../calendar/working-days.ts';
import type { StepNorm } from './define-step.ts';

export type NormStanding = 'none' | 'within' | 'near' | 'over';

/** How long a step takes against the SOP's column Waktu. */
export type StepNormStanding = {
  standing: NormStanding;
  /** Minutes of office hours, breaks and days off left out. */
  usedMinutes: number;
  limitMinutes?: number;
  /** Last day on which the step is still in time. */
  limitDay?: CalendarDay;
  /** One Indonesian sentence. */
  sentence: string;
};

/** From when to when; `isDone` only chooses the tense. */
export type StepSpan = { since: Instant; until: Instant; isDone?: boolean };

/**
 * A step's time against its norm. "Hari ke H 10 - 30 menit" is judged by its minutes; "Hari H - H+1
 * 10 - 30 menit" lets the file lie until the next working day, so the day decides and the minutes
 * only warn. H is the day the step began, or the next working day after closing time.
 * Throws KALENDER_BELUM_DIMUAT when the holidays of the time between are not loaded.
 */
export function stepNormStanding(
  norm: StepNorm | undefined,
  { since, until, isDone = false }: StepSpan,
  calendar: OfficeCalendar,
): StepNormStanding {
  const usedMinutes = openMinutesBetween(since, until, calendar);
  const used = formatOfficeMinutes(usedMinutes);
  const spent = `${isDone ? 'Selesai dalam' : 'Sudah'} ${used} (jam kerja)`;
  const limitMinutes = norm?.minutes?.[1];
  const limitDay = norm && lastDay(norm, since, calendar);
  if (limitMinutes === undefined && limitDay === undefined) {
    return { standing: 'none', usedMinutes, sentence: `${spent}; SOP tidak menetapkan angka.` };
  }
  const today = officeDay(until, calendar.zone);
  const dayDecides = limitDay !== undefined && (limitMinutes === undefined || daysGiven(norm));
  const limits = {
    ...(limitMinutes !== undefined && { limitMinutes }),
    ...(limitDay !== undefined && { limitDay }),
  };
  const isLongInHand = limitMinutes !== undefined && usedMinutes > limitMinutes;
  const isAlmost = limitMinutes !== undefined && usedMinutes * 4 >= limitMinutes * 3;
  if (dayDecides) {
    const term = `paling lambat ${formatHariTanggal(limitDay)}`;
    if (today > limitDay)
      return {
        standing: 'over',
        usedMinutes,
        ...limits,
        sentence: `${spent}, lewat norma: ${term}.`,
      };
    const isNear = isLongInHand || (today === limitDay && daysGiven(norm));
    return {
      standing: isNear && !isDone ? 'near' : 'within',
      usedMinutes,
      ...limits,
      sentence: `${spent}; norma ${term}.`,
    };
  }
  const standing = isLongInHand ? 'over' : isAlmost && !isDone ? 'near' : 'within';
  const word = { within: '; norma', near: ', hampir lewat norma', over: ', lewat norma' }[standing];
  const sentence = `${spent}${word} ${formatOfficeMinutes(limitMinutes ?? 0)}.`;
  return { standing, usedMinutes, ...limits, sentence };
}

/** Minutes of office hours to speak of: '45 menit', '7 jam 30 menit'; a day has as many as the office is open. */
export function formatOfficeMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (minutes < 1) return 'kurang dari 1 menit';
  if (hours === 0) return `${rest} menit`;
  return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`;
}

/** Does the norm give days beyond the day itself? */
function daysGiven(norm: StepNorm | undefined): boolean {
  return (
    (norm?.dayOffset?.[1] ?? 0) > 0 ||
    norm?.workingDays !== undefined ||
    norm?.calendarDays !== undefined
  );
}

function lastDay(
  norm: StepNorm,
  since: Instant,
  calendar: OfficeCalendar,
): CalendarDay | undefined {
  const working = norm.workingDays ?? norm.dayOffset;
  if (working !== undefined) return addWorkingDays(dayZero(since, calendar), working[1], calendar);
  if (norm.calendarDays === undefined) return undefined;
  return calendarDayTerm(dayZero(since, calendar), norm.calendarDays[1], calendar).day;
}

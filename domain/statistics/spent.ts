import { addDays, instantAt, officeDay, type Instant } from '../calendar/office-time.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { dayZero, workingDaysBetween } from '../calendar/working-days.ts';
import { DomainError } from '../errors.ts';
import type { CaseState } from '../workflow/case-state.ts';
import { legalClock, type ClockRules } from '../workflow/clock.ts';
import type { Sop } from '../workflow/define-sop.ts';
import type { CaseEnding, StepNorm } from '../workflow/define-step.ts';
import { stepNormStanding } from '../workflow/step-norm.ts';

/** Office minutes of a step, and whether they went beyond the norm; undefined where it names no time. */
export type StepSpent = { officeMinutes?: number; late?: boolean };
/** Working days of a case on its legal clock, and whether the promise was missed. */
export type CaseSpent = { workingDays?: number; late?: boolean };

/**
 * What a step took, from when the file came to it until it was done, waiting included: that is what
 * the SOP's Waktu column allows. Empty when a year's holidays are not loaded: a guess is worse.
 */
export function stepSpent(
  norm: StepNorm | undefined,
  enteredAt: Instant,
  completedAt: Instant,
  calendar: OfficeCalendar,
): StepSpent {
  return ifLoaded(() => {
    const { standing, usedMinutes } = stepNormStanding(
      norm,
      { since: enteredAt, until: completedAt, isDone: true },
      calendar,
    );
    return {
      officeMinutes: usedMinutes,
      ...(standing !== 'none' && { late: standing === 'over' }),
    };
  });
}

/**
 * The moment before which a step under way must have been entered to be late by `now`; undefined
 * where the norm names no time. Found by halving: lateness only grows the earlier it was entered.
 */
export function lateBefore(
  norm: StepNorm | undefined,
  now: Instant,
  calendar: OfficeCalendar,
): Instant | undefined {
  const isLate = (at: Instant) => stepSpent(norm, at, now, calendar).late;
  if (isLate(now) === undefined) return undefined;
  const today = officeDay(now, calendar.zone);
  let late = Date.parse(instantAt(addDays(today, -60), 0, calendar.zone));
  if (isLate(new Date(late).toISOString()) !== true) return new Date(late).toISOString();
  let inTime = Date.parse(now);
  while (inTime - late > 1) {
    const middle = Math.floor((late + inTime) / 2);
    if (isLate(new Date(middle).toISOString()) === true) late = middle;
    else inTime = middle;
  }
  return new Date(inTime).toISOString();
}

/**
 * What a case took on its legal clock when it ends at `now`: up to the moment its product lay ready,
 * if it did. `state` is the case just before it closes. Empty before the clock started, and when a
 * year's holidays are not loaded.
 */
export function caseSpent(
  state: CaseState,
  sop: Sop,
  rules: ClockRules,
  now: Instant,
  status: CaseEnding,
): CaseSpent {
  return ifLoaded(() => {
    const { calendar } = rules;
    // Nobody broke a promise to an applicant who withdrew or never came back.
    const isJudged = status === 'finished' || status === 'refused';
    const clock = legalClock(state, sop, rules);
    const startsAt = clock.startsAt ?? state.facts.receivedAt;
    if (startsAt === undefined) return {};
    const ended = officeDay(state.facts.productReadyAt ?? now, calendar.zone);
    return {
      workingDays: Math.max(0, workingDaysBetween(dayZero(startsAt, calendar), ended, calendar)),
      ...(clock.dueDay !== undefined && isJudged && { late: ended > clock.dueDay }),
    };
  });
}

function ifLoaded<T extends object>(work: () => T): T | Record<string, never> {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'KALENDER_BELUM_DIMUAT') return {};
    throw error;
  }
}

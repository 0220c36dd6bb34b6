import { officeDay, type Instant } from '../calendar/office-time.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { dayZero, workingDaysBetween } from '../calendar/working-days.ts';
import { DomainError } from '../errors.ts';
import type { CaseState } from '../workflow/case-state.ts';
import { legalClock, type ClockRules } from '../workflow/clock.ts';
import type { Sop } from '../workflow/define-sop.ts';
import type { CaseEnding, StepNorm } from '../workflow/define-step.ts';
import { stepNormStanding } from '../workflow/step-norm.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** No norm of a step is longer than a few months. */
const LONGEST_MS = 4096 * HOUR_MS;

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
 * The moment before which a step under way must have been entered to be late by `now`, to the
 * minute; undefined where the norm names no time. Found by doubling, then halving: lateness only
 * grows the earlier it was entered.
 */
export function lateBefore(
  norm: StepNorm | undefined,
  now: Instant,
  calendar: OfficeCalendar,
): Instant | undefined {
  const isLate = (at: number) => stepSpent(norm, new Date(at).toISOString(), now, calendar).late;
  const end = Date.parse(now);
  if (isLate(end) === undefined) return undefined;
  let back = HOUR_MS;
  while (isLate(end - back) === false && back < LONGEST_MS) back *= 2;
  let late = end - back;
  let inTime = back === HOUR_MS ? end : end - back / 2;
  while (inTime - late > MINUTE_MS) {
    const middle = Math.floor((late + inTime) / 2);
    if (isLate(middle) === true) late = middle;
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

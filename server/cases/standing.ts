import { isDomainError } from '../../domain/errors.ts';
import { addDays } from '../../domain/calendar/office-time.ts';
import {
  clockStanding,
  type ClockStanding,
  type DueQuestion,
} from '../../domain/workflow/clock-standing.ts';
import type { StepNorm } from '../../domain/workflow/define-step.ts';
import {
  stepNormStanding,
  type StepNormStanding,
  type StepSpan,
} from '../../domain/workflow/step-norm.ts';
import type { Office } from '../office.ts';

/** The standing of a promised day as this office warns. */
export function dueStanding(office: Office, question: DueQuestion): ClockStanding {
  const { office: identity, calendar } = office.settings;
  return clockStanding(question, identity.warnDays, calendar);
}

/**
 * The standing of a step; when a year's holidays are not loaded, the reason instead of a figure:
 * a work list must open all the same.
 */
export function normStanding(
  office: Office,
  norm: StepNorm | undefined,
  span: StepSpan,
): StepNormStanding & { problem?: string } {
  try {
    return stepNormStanding(norm, span, office.settings.calendar);
  } catch (error) {
    if (!isDomainError(error, 'KALENDER_BELUM_DIMUAT')) throw error;
    const { message } = error;
    return { standing: 'none', usedMinutes: 0, sentence: message, problem: message };
  }
}

/** Up to this due day a case may be near, due or late; generous, calendar days for working days. */
export function soonDay(office: Office, today: string): string {
  return addDays(today, office.settings.office.warnDays * 3 + 14);
}

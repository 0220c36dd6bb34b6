import { formatHariTanggal } from '../calendar/format-date.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { officeDay, type CalendarDay, type Instant } from '../calendar/office-time.ts';
import { addWorkingDays, dayZero, workingDaysBetween } from '../calendar/working-days.ts';
import type { CaseState } from './case-state.ts';
import type { Sop, SopPromise } from './define-sop.ts';
import { getStep, waitsOnApplicant } from './sop-lookup.ts';

export type ClockStart = 'receipt' | 'recommendation-received' | 'not-started';

export type LegalClock = {
  startsAt?: Instant;
  startReason: ClockStart;
  /** Last day of the promise, on the office's calendar. */
  dueDay?: CalendarDay;
  /** What the SOP promises, quoted; empty when it promises no time. */
  promiseText: string;
  /** Where the clock stands, in one Indonesian sentence. */
  sentence: string;
  /** When the product lay ready or the case was closed; the promise is judged by this moment. */
  endedAt?: Instant;
  /** Seconds; up to the last change of the case, the running wait comes on top. */
  waitingOnApplicant: number;
  /** Set while it is the applicant's turn. */
  waitingSince?: Instant;
  /** Working days that the office's pause added to the promise. */
  pausedWorkingDays?: number;
};

/** What the office has decided about counting time. */
export type ClockRules = {
  calendar: OfficeCalendar;
  /** Adds the working days that waiting on the applicant took; off unless the office says so. */
  pauseWhileWaiting?: boolean;
};

/**
 * The legal clock of a case (SOP 004 step 6, remarks 1 and 2): it runs from the tanda terima, or,
 * where a pertek is needed, from the day the pertek came in. Time spent waiting on the applicant
 * does not stop it (the SOP does not say so) and is counted apart, unless the office pauses: then
 * every working day that began while waiting is added; the wait still running is added when it ends. Until verification has decided
 * whether a pertek is needed, the earlier start holds, so that no case is forgotten there.
 * Throws KALENDER_BELUM_DIMUAT when the holidays of the due year are not loaded.
 */
export function legalClock(state: CaseState, sop: Sop, rules: ClockRules): LegalClock {
  const { facts } = state;
  const endedAt = facts.productReadyAt ?? state.closedAt;
  const base = {
    promiseText: sop.promise?.text ?? '',
    waitingOnApplicant: facts.waitedOnApplicantSeconds,
    ...(endedAt !== undefined && { endedAt }),
    ...(facts.waitingOnApplicantSince !== undefined && {
      waitingSince: facts.waitingOnApplicantSince,
    }),
  };
  if (sop.promise === undefined) {
    return {
      ...base,
      startReason: 'not-started',
      sentence: 'SOP tidak menetapkan jangka waktu.',
    };
  }
  const startReason = startOf(sop.promise, state);
  const startsAt =
    startReason === 'recommendation-received' ? facts.recommendationReceivedAt : facts.receivedAt;
  if (startReason === 'not-started' || startsAt === undefined) {
    return {
      ...base,
      startReason: 'not-started',
      sentence:
        facts.receivedAt === undefined
          ? 'Hitungan waktu mulai saat tanda terima diberikan.'
          : 'Hitungan waktu mulai saat rekomendasi teknis (pertek) diterima.',
    };
  }
  const { calendar } = rules;
  const paused = rules.pauseWhileWaiting ? pausedWorkingDays(state, sop, startsAt, calendar) : 0;
  const dueDay = addWorkingDays(
    dayZero(startsAt, calendar),
    sop.promise.workingDays + paused,
    calendar,
  );
  return {
    ...base,
    startsAt,
    startReason,
    dueDay,
    ...(paused > 0 && { pausedWorkingDays: paused }),
    sentence: `Selesai paling lambat ${formatHariTanggal(dueDay)}.`,
  };
}

/**
 * What the officer says at the counter (SOP 004 step 6g) and what the tanda terima prints. Without
 * a promise in the SOP there is no due day, and the sentence says where to ask.
 */
export function promiseAtReceipt(
  sop: Sop,
  receivedAt: Instant,
  calendar: OfficeCalendar,
): { dueDay?: CalendarDay; sentence: string } {
  const { promise } = sop;
  if (promise === undefined) {
    return {
      sentence:
        'SOP tidak menetapkan jangka waktu; tanyakan kemajuannya dengan menyebut nomor tanda terima ini.',
    };
  }
  const days = `${promise.workingDays} hari kerja`;
  if (promise.startsAt === 'recommendation-received') {
    return { sentence: `Selesai ${days} sejak rekomendasi teknis (pertek) kami terima.` };
  }
  const dueDay = dueAfter(promise, receivedAt, calendar);
  const sentence = `Selesai paling lambat ${formatHariTanggal(dueDay)} (${days}).`;
  if (promise.orAt === undefined) return { dueDay, sentence };
  return {
    dueDay,
    sentence: `${sentence} Bila memerlukan rekomendasi teknis (pertek) dari OPD, ${days} itu dihitung sejak pertek kami terima.`,
  };
}

/** Working days after the day a wait began, up to the day it ended, of all waits since the clock started. */
function pausedWorkingDays(
  state: CaseState,
  sop: Sop,
  startsAt: Instant,
  calendar: OfficeCalendar,
): number {
  return state.done
    .filter(({ step, completedAt }) => {
      return completedAt > startsAt && waitsOnApplicant(sop, getStep(sop, step));
    })
    .map(({ enteredAt, completedAt }) => {
      const from = officeDay(enteredAt > startsAt ? enteredAt : startsAt, calendar.zone);
      return Math.max(0, workingDaysBetween(from, officeDay(completedAt, calendar.zone), calendar));
    })
    .reduce((sum, days) => sum + days, 0);
}

function startOf(promise: SopPromise, { facts }: CaseState): ClockStart {
  const afterRecommendation =
    promise.startsAt === 'recommendation-received' ||
    (promise.orAt !== undefined && facts.needsRecommendation === true);
  if (!afterRecommendation) return facts.receivedAt === undefined ? 'not-started' : 'receipt';
  return facts.recommendationReceivedAt === undefined ? 'not-started' : 'recommendation-received';
}

function dueAfter(promise: SopPromise, start: Instant, calendar: OfficeCalendar): CalendarDay {
  return addWorkingDays(dayZero(start, calendar), promise.workingDays, calendar);
}

import { formatTanggal } from '../calendar/format-date.ts';
import type { OfficeCalendar } from '../calendar/office-calendar.ts';
import { officeDay, type CalendarDay, type Instant } from '../calendar/office-time.ts';
import { addWorkingDays, dayZero } from '../calendar/working-days.ts';
import type { CaseState } from './case-state.ts';
import type { Sop } from './define-sop.ts';
import type { SopStep } from './define-step.ts';
import { getStep, waitsOnApplicant } from './sop-lookup.ts';

/** `unrepaired`: the applicant never brought what is missing; `uncollected`: never fetched what is ready. */
export type ExpiryCause = 'unrepaired' | 'uncollected';

export type Expiry = {
  cause: ExpiryCause;
  since: Instant;
  /** Working days the applicant has. */
  term: number;
  /** The last day on which the case stays open; from the day after, `expire` is due. */
  day: CalendarDay;
};

/** Whether a case can lie at this step because of its applicant, and why. */
export function idleCause(sop: Sop, step: SopStep): ExpiryCause | undefined {
  // Past the hand-over the applicant has the product: a signature still missing does not undo that.
  if (step.capability === 'hand-over') return 'uncollected';
  return waitsOnApplicant(sop, step) ? 'unrepaired' : undefined;
}

/**
 * Since when a case lies because of its applicant; undefined while the office has a step of it to do,
 * be it on another branch.
 */
export function findIdle(
  state: CaseState,
  sop: Sop,
): { cause: ExpiryCause; since: Instant } | undefined {
  let last: { cause: ExpiryCause; since: Instant } | undefined;
  for (const { step, since } of state.active) {
    const cause = idleCause(sop, getStep(sop, step));
    if (cause === undefined) return undefined;
    if (last === undefined || since > last.since) last = { cause, since };
  }
  return last;
}

/** Working days until a case that lies expires; undefined where the SOP sets no term. */
export function expiryTerm(sop: Sop): number | undefined {
  return sop.closings.find(({ status }) => status === 'expired')?.afterWorkingDays;
}

/**
 * When a case that lies because of its applicant ends by itself. Undefined while it is the office's
 * turn, or when the SOP sets no such term. Throws KALENDER_BELUM_DIMUAT when the holidays of that
 * year are not loaded.
 */
export function expiryOf(state: CaseState, sop: Sop, calendar: OfficeCalendar): Expiry | undefined {
  const term = expiryTerm(sop);
  const idle = findIdle(state, sop);
  if (term === undefined || idle === undefined) return undefined;
  return { ...idle, term, day: addWorkingDays(dayZero(idle.since, calendar), term, calendar) };
}

/** What the case's file says about its end. */
export function expiryReason(
  { cause, since, term, day }: Expiry,
  calendar: OfficeCalendar,
): string {
  const from = formatTanggal(officeDay(since, calendar.zone));
  const until = `sampai ${formatTanggal(day)} (${term} hari kerja)`;
  return cause === 'uncollected'
    ? `Hasil siap diambil sejak ${from}, tetapi tidak diambil ${until}.`
    : `Berkas menunggu pemohon sejak ${from}, tetapi tidak dilengkapi ${until}.`;
}

import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { isDomainError } from '../../domain/errors.ts';
import { legalClock, type LegalClock } from '../../domain/workflow/clock.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { Office } from '../office.ts';
import { termsOf } from './case-terms.ts';
import { dueStanding } from './standing.ts';

/** The legal clock as screens show it: where it stands, and the applicant's own time apart. */
export function clockView(office: Office, record: CaseRecord, sop: Sop): CaseView['clock'] {
  const clock = clockOf(office, record, sop);
  const now = office.ledger.clock.now();
  const { dueDay, endedAt } = clock;
  return {
    startReason: clock.startReason,
    sentence: clock.sentence,
    promiseText: clock.promiseText,
    waitingOnApplicantSeconds: clock.waitingOnApplicant,
    ...(clock.startsAt !== undefined && { startsAt: clock.startsAt }),
    ...(clock.waitingSince !== undefined && { waitingSince: clock.waitingSince }),
    ...(clock.pausedWorkingDays !== undefined && { pausedWorkingDays: clock.pausedWorkingDays }),
    ...(endedAt !== undefined && { endedAt }),
    ...(dueDay !== undefined && {
      dueDay,
      standing: dueStanding(office, { dueDay, now, ...(endedAt !== undefined && { endedAt }) }),
    }),
    ...termsOf(office, record, sop),
  };
}

/** The clock, or why it cannot be read: a file must open even when a year's holidays are not loaded. */
function clockOf(office: Office, record: CaseRecord, sop: Sop): LegalClock {
  try {
    return legalClock(record.state, sop, office.clockRules);
  } catch (error) {
    if (!isDomainError(error, 'KALENDER_BELUM_DIMUAT')) throw error;
    return {
      startReason: 'not-started',
      promiseText: sop.promise?.text ?? '',
      sentence: `${error.message} Janji pada tanda terima tetap berlaku.`,
      waitingOnApplicant: record.state.facts.waitedOnApplicantSeconds,
    };
  }
}

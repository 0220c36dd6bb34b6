import type { CaseRecord } from '../../db/case/case-reader.ts';
import { workingDaysBetween } from '../../domain/calendar/working-days.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { isDomainError } from '../../domain/errors.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { StepOutcome } from '../../domain/workflow/define-step.ts';
import { expiryOf } from '../../domain/workflow/expiry.ts';
import { getStep, rolesOf, targetsOf } from '../../domain/workflow/sop-lookup.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';

/** The applicant's own step, done at once in front of the same officer (SOP 004: step 17 after 16). */
export function staysAtDesk(sop: Sop, outcome: StepOutcome, user: SignedIn): boolean {
  return targetsOf(outcome).some((id) => {
    const next = getStep(sop, id);
    return (
      next.capability === 'receive-product' &&
      rolesOf(sop, next).some((role) => user.roles.includes(role as Role))
    );
  });
}

/** Working days since the receipt, and the day a case that lies ends by itself; nothing without holidays. */
export function termsOf(office: Office, record: CaseRecord, sop: Sop) {
  const { calendar } = office.settings;
  const today = office.day();
  try {
    const expiry = expiryOf(record.state, sop, calendar);
    return {
      ...(record.receivedAt !== null && {
        workingDays: workingDaysBetween(
          office.day(record.receivedAt),
          record.closedAt === null ? today : office.day(record.closedAt),
          calendar,
        ),
      }),
      ...(expiry !== undefined && {
        expires: {
          on: expiry.day,
          cause: expiry.cause,
          workingDaysLeft: workingDaysBetween(today, expiry.day, calendar),
        },
      }),
    };
  } catch (error) {
    if (!isDomainError(error, 'KALENDER_BELUM_DIMUAT')) throw error;
    return {};
  }
}

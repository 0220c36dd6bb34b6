import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Transaction } from '../../db/ledger.ts';
import { OfficeReader } from '../../db/office/office-reader.ts';
import { caseFile } from '../../db/schema/case.ts';
import { isDomainError } from '../../domain/errors.ts';
import { legalClock } from '../../domain/workflow/clock.ts';

const CASES_AT_ONCE = 500;

/** How many open cases got another due day; `uncounted`: their year's holidays are not loaded. */
export type MovedDueDays = { moved: number; uncounted: number };

/**
 * Computes the legal clock's last day of every open case anew, after the command has changed the
 * calendar or the rules of counting. The day promised on the tanda terima stays what it was.
 */
export function moveDueDays(tx: Transaction): MovedDueDays {
  const reader = new OfficeReader(tx.orm);
  const rules = {
    calendar: reader.calendar(),
    pauseWhileWaiting: reader.getOffice().pauseWhileWaiting,
  };
  const cases = new CaseTransactor(tx);
  let moved = 0;
  let uncounted = 0;
  for (let after = 0; ;) {
    const ids = openAfter(tx, after);
    for (const { id, n } of ids) {
      after = n;
      const record = cases.getCase(id);
      try {
        const { dueDay } = legalClock(record.state, cases.sopOf(record), rules);
        if (dueDay === (record.clockDueDay ?? undefined)) continue;
        cases.saveDueDay(record, dueDay);
        moved += 1;
      } catch (error) {
        if (!isDomainError(error, 'KALENDER_BELUM_DIMUAT')) throw error;
        uncounted += 1;
      }
    }
    if (ids.length < CASES_AT_ONCE) return { moved, uncounted };
  }
}

function openAfter(tx: Transaction, after: number): { id: string; n: number }[] {
  return tx.orm
    .select({ id: caseFile.id, n: caseFile.n })
    .from(caseFile)
    .where(and(eq(caseFile.status, 'open'), isNotNull(caseFile.receivedAt), gt(caseFile.n, after)))
    .orderBy(asc(caseFile.n))
    .limit(CASES_AT_ONCE)
    .all();
}

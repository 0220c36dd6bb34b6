import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { CaseReader } from '../../db/case/case-reader.ts';
import { CaseTransactor } from '../../db/case/case-transactor.ts';
import { caseFile, caseStep } from '../../db/schema/case.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { isDomainError } from '../../domain/errors.ts';
import type { ExpiryCause } from '../../domain/workflow/expiry.ts';
import { expiryOf, expiryReason, expiryTerm, idleCause } from '../../domain/workflow/expiry.ts';
import type { Office } from '../office.ts';

const DAY_MS = 86_400_000;
/** So many at a time: the counters go on working in between. */
const AT_ONCE = 50;

/** How many cases ended, and why. */
export type Expired = Record<ExpiryCause, number>;

/**
 * Closes the cases whose applicant let the SOP's term go by: never mended, or never fetched (SOP
 * `closings`, status expired). Runs at start and every hour, and does nothing twice: a closed case
 * is not asked again. The office's clock never runs backwards, so a PC set back closes nothing early.
 * A year whose holidays are not loaded ends nothing; the cases wait until they are.
 */
export async function expireCases(office: Office, stamp: () => Stamp): Promise<Expired> {
  const expired: Expired = { unrepaired: 0, uncollected: 0 };
  if (!office.isReady) return expired;
  const due = dueCases(office);
  for (let from = 0; from < due.length; from += AT_ONCE) {
    const some = due.slice(from, from + AT_ONCE);
    const causes = await office.ledger.transact(stamp(), (tx) => {
      const cases = new CaseTransactor(tx);
      return some.flatMap((id) => expireOne(office, cases, id) ?? []);
    });
    for (const cause of causes) expired[cause] += 1;
  }
  return expired;
}

type Stamp = Parameters<Office['ledger']['transact']>[0];

/** Asked again inside the transaction: somebody may have come at the last moment. */
function expireOne(office: Office, cases: CaseTransactor, id: string): ExpiryCause | undefined {
  const record = cases.getCase(id);
  const { calendar } = office.settings;
  const expiry = expiryOf(record.state, cases.sopOf(record), calendar);
  if (record.status !== 'open' || expiry === undefined || expiry.day >= office.day())
    return undefined;
  cases.run(id, { type: 'expire', reason: expiryReason(expiry, calendar) });
  return expiry.cause;
}

/** Cases past their term. First by calendar days, which the index answers; then exactly. */
function dueCases(office: Office): string[] {
  const { orm } = office.ledger;
  const library = new SopLibrary(orm);
  const now = Date.parse(office.ledger.clock.now());
  return library.versions().flatMap((version) => {
    const sop = library.getRunning(version);
    const term = expiryTerm(sop);
    const steps = sop.steps.filter((step) => idleCause(sop, step) !== undefined);
    if (term === undefined || steps.length === 0) return [];
    const rows = orm
      .selectDistinct({ id: caseStep.caseId })
      .from(caseStep)
      .innerJoin(caseFile, and(eq(caseFile.id, caseStep.caseId), eq(caseFile.status, 'open')))
      .where(
        and(
          eq(caseStep.sopVersion, version),
          inArray(
            caseStep.step,
            steps.map(({ id }) => id),
          ),
          isNull(caseStep.completedAt),
          // A term of working days is never shorter than as many days.
          lte(caseStep.enteredAt, new Date(now - term * DAY_MS).toISOString()),
        ),
      )
      .orderBy(asc(caseStep.caseId))
      .all();
    return rows.map(({ id }) => id).filter((id) => isDue(office, library, id));
  });
}

function isDue(office: Office, library: SopLibrary, id: string): boolean {
  const record = new CaseReader(office.ledger.orm).findCase(id);
  if (record === undefined) return false;
  try {
    const expiry = expiryOf(
      record.state,
      library.getRunning(record.sopVersion),
      office.settings.calendar,
    );
    return expiry !== undefined && expiry.day < office.day();
  } catch (error) {
    if (!isDomainError(error, 'KALENDER_BELUM_DIMUAT')) throw error;
    return false;
  }
}

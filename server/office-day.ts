import { randomUUID } from 'node:crypto';
import { isNotNull, and, lt } from 'drizzle-orm';
import { ticket } from '../db/schema/front.ts';
import { SopLibrary, versionOf } from '../db/sop/sop-library.ts';
import { expireCases, type Expired } from './cases/expire-cases.ts';
import { adopt } from './setup/set-up.ts';
import { shippedSops, type SopFile } from './setup/shipped-sops.ts';
import type { Office } from './office.ts';

function stamp(procedure: string) {
  return { commandId: randomUUID(), procedure, actor: 'server', station: 'hub', inputHash: '' };
}

/** Who needed priority is sensitive data: destroyed once its office day is over (UU 27/2022). */
export async function purgePriorityDays(office: Office): Promise<void> {
  if (!office.isReady) return;
  const { orm } = office.ledger;
  const today = office.day();
  const days = orm
    .selectDistinct({ day: ticket.day })
    .from(ticket)
    .where(and(isNotNull(ticket.priorityKind), lt(ticket.day, today)))
    .all();
  if (days.length === 0) return;
  await office.ledger.transact(stamp('office.purge-priority'), (tx) => {
    for (const { day } of days) {
      const subject = `priority-day:${day}`;
      tx.append({ subject, type: 'subject.erased', payload: { subject } });
    }
  });
  office.opened.sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

/** An SOP file that changed since the last start becomes the version of new cases; running cases keep theirs. */
export async function adoptNewRevisions(
  office: Office,
  files: readonly SopFile[] = shippedSops(),
): Promise<void> {
  if (!office.isReady) return;
  const library = new SopLibrary(office.ledger.orm);
  const changed = files.filter(({ sop, yaml }) => {
    const use = sop && library.findUse(sop.id);
    return (
      sop !== undefined && use !== undefined && use.inUse && use.version !== versionOf(sop.id, yaml)
    );
  });
  if (changed.length === 0) return;
  await office.ledger.transact(stamp('office.adopt-sop'), (tx) => {
    for (const file of changed) adopt(tx, file, true);
  });
}

/** Closes what applicants let lie past the SOP's term; says how many. */
export function expireLyingCases(office: Office): Promise<Expired> {
  return expireCases(office, () => stamp('office.expire-cases'));
}

/**
 * What a new office day asks for; harmless at any hour and any number of times. Waits for an
 * administrator when the clock jumped: what is closed or destroyed by a wrong date does not come back.
 */
export async function startOfficeDay(office: Office, say: (words: string) => void): Promise<void> {
  if (!(await office.clockWatch.mayTrust())) {
    say('the clock jumped ahead: closing by term waits until an administrator confirms the date');
    return;
  }
  await purgePriorityDays(office);
  const { unrepaired, uncollected } = await expireLyingCases(office);
  if (unrepaired + uncollected > 0)
    say(`cases expired: ${unrepaired} never repaired, ${uncollected} never collected`);
}

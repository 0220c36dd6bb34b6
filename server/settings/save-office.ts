import type { Transaction } from '../../db/ledger.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { OfficeIdentity, OpenActor } from '../../domain/contract/office.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { DomainError } from '../../domain/errors.ts';
import { clockPart, officeRefusal } from '../../domain/office/check-office.ts';
import { moveDueDays, type MovedDueDays } from '../cases/due-days.ts';
import type { Office } from '../office.ts';
import { saveSetting } from '../setup/set-up.ts';

/**
 * Keeps the office's settings. When they change how time is counted, the due days of open cases are
 * computed anew in the same command. @throws DomainError with what is wrong
 */
export function saveOffice(
  office: Office,
  tx: Transaction,
  wanted: OfficeIdentity,
): { id: string } & MovedDueDays {
  const library = new SopLibrary(tx.orm);
  const refusal = officeRefusal(wanted, {
    logo: new Uint8Array(Buffer.from(wanted.logo, 'base64')),
    today: office.day(tx.now),
    sops: library.inUse().map(({ version }) => library.getVersion(version)),
  });
  if (refusal !== undefined) throw new DomainError(refusal.code, refusal.message);
  const before = clockPart(office.settings.office);
  saveSetting(tx, 'office', 'office', wanted);
  const moved = before === clockPart(wanted) ? { moved: 0, uncounted: 0 } : moveDueDays(tx);
  return { id: 'office', ...moved };
}

/** Actors that the SOPs in use leave to the office. */
export function openActors(office: Office): OpenActor[] {
  const library = new SopLibrary(office.ledger.orm);
  return library.inUse().flatMap(({ version }) => {
    const sop = library.getVersion(version);
    return sop.actors
      .filter(({ openRole }) => openRole === true)
      .map(({ id, label, name, roles }) => ({
        sopId: sop.id,
        sopTitle: sop.shortTitle ?? sop.title,
        actor: id,
        label: name ?? label,
        suggested: (roles?.[0] ?? id) as Role,
      }));
  });
}

import { SopLibrary } from '../../db/sop/sop-library.ts';
import { registerReaders, wholeOfficeReaders } from '../../domain/contract/register-readers.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';

export const registerRoles: Role[] = [...registerReaders];

export function readsWholeOffice({ roles }: SignedIn): boolean {
  return roles.some((role) => wholeOfficeReaders.includes(role));
}

/** Services of the office whose requests this officer may read, by id; with the current text of each. */
export function readableSops(office: Office, user: SignedIn): Map<string, Sop> {
  const library = new SopLibrary(office.ledger.orm);
  const latest = new Map<string, Sop>();
  for (const version of library.versions()) {
    const sop = library.getRunning(version);
    latest.set(sop.id, sop);
  }
  if (readsWholeOffice(user)) return latest;
  return new Map(
    [...latest].filter(([, sop]) =>
      sop.steps.some(
        (step) =>
          step.capability === 'register' &&
          rolesOf(sop, step).some((role) => user.roles.includes(role as Role)),
      ),
    ),
  );
}

/** @throws DomainError `REGISTER_BUKAN_HAK_ANDA` */
export function mustReadWholeOffice(user: SignedIn): void {
  if (readsWholeOffice(user)) return;
  throw new DomainError(
    'REGISTER_BUKAN_HAK_ANDA',
    'Register surat keluar dibuka tata usaha dan pimpinan. Mintalah salinannya kepada mereka.',
  );
}

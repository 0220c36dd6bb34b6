import { SopLibrary } from '../../db/sop/sop-library.ts';
import { Role } from '../../domain/contract/roles.ts';
import { rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';

/**
 * The roles without which a service in use stands still: some step waits for one of them, and no
 * active person may do it. In the order of the roles; where a step takes several, the first is named.
 */
export function unstaffedRoles(office: Office): Role[] {
  const library = new SopLibrary(office.ledger.orm);
  const held = new Set(office.reader.users().flatMap(({ active, roles }) => (active ? roles : [])));
  const missing = new Set<Role>();
  for (const { version } of library.inUse()) {
    const sop = library.getRunning(version);
    for (const step of sop.steps) {
      const roles = Role.options.filter((role) => rolesOf(sop, step).includes(role));
      const [first] = roles;
      if (first !== undefined && !roles.some((role) => held.has(role))) missing.add(first);
    }
  }
  // Whoever comes in is given a number at the door, whatever the SOP begins with.
  if (!held.has('satpam')) missing.add('satpam');
  return Role.options.filter((role) => missing.has(role));
}

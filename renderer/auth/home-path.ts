import type { Role } from '../../domain/contract/roles.ts';
import { mayOpen, worksAtDesk } from '../landing/screens.ts';

/** Where somebody goes after signing in: the page asked for if it is theirs, else the screen of the role. */
export function homePath(asked: string | null, roles: readonly Role[]): string {
  // Only our own paths: "//elsewhere" and "https:" would lead out of the office.
  // Another officer's page, left in the address at a change of shift, would be a closed door.
  if (asked !== null && /^\/[a-z]/.test(asked) && mayOpen(pathOf(asked), roles)) return asked;
  if (worksAtDesk(roles)) return '/meja';
  if (roles.includes('satpam')) return '/satpam';
  if (roles.includes('pimpinan')) return '/pimpinan';
  return roles.includes('admin') ? '/admin' : '/';
}

function pathOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? address;
}

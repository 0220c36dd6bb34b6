import type { Role } from '../../domain/contract/roles.ts';
import { worksAtDesk } from '../landing/screens.ts';

/** Where somebody goes after signing in: the page asked for, else the screen of the role. */
export function homePath(asked: string | null, roles: readonly Role[]): string {
  // Only our own paths: "//elsewhere" and "https:" would lead out of the office.
  if (asked !== null && /^\/[a-z]/.test(asked)) return asked;
  if (worksAtDesk(roles)) return '/meja';
  if (roles.includes('satpam')) return '/satpam';
  if (roles.includes('pimpinan')) return '/pimpinan';
  return roles.includes('admin') ? '/admin' : '/';
}

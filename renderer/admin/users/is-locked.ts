import type { UserRow } from '../../../domain/contract/office.ts';
import { serverNow } from '../../ui/clock.ts';

/** True while the account is shut after too many wrong PINs. */
export function isLocked(row: UserRow): row is UserRow & { lockedUntil: string } {
  return row.lockedUntil !== undefined && Date.parse(row.lockedUntil) > serverNow();
}

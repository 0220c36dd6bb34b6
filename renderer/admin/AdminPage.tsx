import type { Role } from '../../domain/contract/roles.ts';
import { SessionGate } from '../auth/SessionGate.tsx';
import { AdminScreen } from './AdminScreen.tsx';

function isAdmin(roles: readonly Role[]): boolean {
  return roles.includes('admin');
}

/** /admin: everything an office sets up for itself. */
export function AdminPage() {
  return (
    <SessionGate allows={isAdmin}>{(session) => <AdminScreen session={session} />}</SessionGate>
  );
}

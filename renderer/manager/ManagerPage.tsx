import { dashboardRoles } from '../../domain/contract/dashboard-roles.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { SessionGate } from '../auth/SessionGate.tsx';
import { ManagerScreen } from './ManagerScreen.tsx';

function mayLead(roles: readonly Role[]): boolean {
  return dashboardRoles.some((role) => roles.includes(role));
}

/** /pimpinan: the office at a glance, for its head and those who answer for a part of it. */
export function ManagerPage() {
  return (
    <SessionGate allows={mayLead}>{(session) => <ManagerScreen session={session} />}</SessionGate>
  );
}

import type { Role } from '../../domain/contract/roles.ts';
import { SessionGate } from '../auth/SessionGate.tsx';
import { SecurityScreen } from './SecurityScreen.tsx';

function isSecurity(roles: readonly Role[]): boolean {
  return roles.includes('satpam');
}

/** /satpam: the security desk at the door. */
export function SecurityPage() {
  return (
    <SessionGate allows={isSecurity}>
      {(session) => <SecurityScreen session={session} />}
    </SessionGate>
  );
}

import { registerReaders } from '../../domain/contract/register-readers.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { SessionGate } from '../auth/SessionGate.tsx';
import { RegisterScreen } from './RegisterScreen.tsx';

function readsRegisters(roles: readonly Role[]): boolean {
  return registerReaders.some((role) => roles.includes(role));
}

/** /register: the books of the office, to read and to take along. */
export function RegisterPage() {
  return (
    <SessionGate allows={readsRegisters}>
      {(session) => <RegisterScreen session={session} />}
    </SessionGate>
  );
}

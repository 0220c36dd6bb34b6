import { SessionGate } from '../auth/SessionGate.tsx';
import { worksAtDesk } from '../landing/screens.ts';
import { DeskScreen } from './DeskScreen.tsx';

/** /meja: one screen for every role that works on numbers and cases. */
export function DeskPage() {
  return (
    <SessionGate allows={worksAtDesk}>{(session) => <DeskScreen session={session} />}</SessionGate>
  );
}

import { useNavigate } from 'react-router';
import { Shell } from '../app/Shell.tsx';
import { SessionGate } from '../auth/SessionGate.tsx';
import type { Session } from '../auth/SessionGate.tsx';
import { Button } from '../ui/Button.tsx';
import { AbsencePanel } from './AbsencePanel.tsx';
import { absenceTexts } from './texts.ts';
import styles from './Absences.module.css';

/** /pengganti: every officer names the substitute of the own absence; the head that of anybody. */
export function OwnAbsencePage() {
  return <SessionGate>{(session) => <OwnAbsence session={session} />}</SessionGate>;
}

function OwnAbsence({ session }: { session: Session }) {
  const navigate = useNavigate();
  return (
    <Shell
      title={absenceTexts.title}
      userName={session.me.name}
      zone={session.zone}
      onLock={session.lock}
      layout="scroll"
      aside={
        <Button size="s" onPress={() => void navigate('/')}>
          {absenceTexts.screens}
        </Button>
      }
    >
      <div className={styles.page}>
        <AbsencePanel session={session} />
      </div>
    </Shell>
  );
}

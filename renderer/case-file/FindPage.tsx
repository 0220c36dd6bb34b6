import { useNavigate } from 'react-router';
import { Shell } from '../app/Shell.tsx';
import { SessionGate } from '../auth/SessionGate.tsx';
import type { Session } from '../auth/SessionGate.tsx';
import { readsCases, worksAtDesk } from '../landing/screens.ts';
import { Button } from '../ui/Button.tsx';
import { FindCases } from './FindCases.tsx';
import { fileTexts, findTexts } from './texts.ts';

/** /berkas: finding a case by anything that is known of it. */
export function FindPage() {
  return <SessionGate allows={readsCases}>{(session) => <Find session={session} />}</SessionGate>;
}

function Find({ session }: { session: Session }) {
  const { me, zone, lock } = session;
  const navigate = useNavigate();
  return (
    <Shell
      title={findTexts.title}
      station={me.counterName}
      userName={me.name}
      zone={zone}
      onLock={lock}
      layout="scroll"
      aside={
        worksAtDesk(me.roles) && (
          <Button size="s" shortcut="Alt+M" onPress={() => void navigate('/meja')}>
            {fileTexts.desk}
          </Button>
        )
      }
    >
      <FindCases session={session} />
    </Shell>
  );
}

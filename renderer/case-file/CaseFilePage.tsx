import { useNavigate, useParams } from 'react-router';
import { Shell } from '../app/Shell.tsx';
import { SessionGate } from '../auth/SessionGate.tsx';
import type { Session } from '../auth/SessionGate.tsx';
import { useCase } from '../desk/data.ts';
import { readsCases, worksAtDesk } from '../landing/screens.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CaseFile } from './CaseFile.tsx';
import { fileTexts } from './texts.ts';

/** /berkas/:caseId: everything about one case on one screen. */
export function CaseFilePage() {
  return (
    <SessionGate allows={readsCases}>
      {(session) => <CaseFileScreen session={session} />}
    </SessionGate>
  );
}

function CaseFileScreen({ session }: { session: Session }) {
  const { me, zone, lock } = session;
  const { caseId = '' } = useParams();
  const navigate = useNavigate();
  const found = useCase(caseId);
  return (
    <Shell
      title={found.data?.number ?? fileTexts.title}
      station={me.counterName}
      userName={me.name}
      zone={zone}
      onLock={lock}
      layout="scroll"
      aside={
        <>
          <Button size="s" shortcut="Alt+C" onPress={() => void navigate('/berkas')}>
            {fileTexts.search}
          </Button>
          {worksAtDesk(me.roles) && (
            <Button size="s" shortcut="Alt+M" onPress={() => void navigate('/meja')}>
              {fileTexts.desk}
            </Button>
          )}
        </>
      }
    >
      {found.data ? (
        <CaseFile key={caseId} view={found.data} session={session} />
      ) : found.problem ? (
        <ProblemBanner problem={found.problem} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Shell>
  );
}

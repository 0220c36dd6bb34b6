import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ScanResult } from '../../domain/contract/case-view.ts';
import { Shell } from '../app/Shell.tsx';
import { client } from '../app/trpc.ts';
import { problem } from '../app/problem.ts';
import type { Problem } from '../app/problem.ts';
import { SessionGate } from '../auth/SessionGate.tsx';
import type { Session } from '../auth/SessionGate.tsx';
import { worksAtDesk } from '../landing/screens.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ScanField } from './ScanField.tsx';
import { ScanVerdict } from './ScanVerdict.tsx';
import { scanTexts } from './texts.ts';
import styles from './Scan.module.css';

/** /pindai: any counter checks a tanda terima, offline as well. */
export function ScanPage() {
  return <SessionGate>{(session) => <Scan session={session} />}</SessionGate>;
}

type Verdict = { result: ScanResult } | { problem: Problem };

function Scan({ session }: { session: Session }) {
  const { me, zone, lock } = session;
  const navigate = useNavigate();
  const [verdict, setVerdict] = useState<Verdict>();
  const [isBusy, setBusy] = useState(false);

  async function check(text: string) {
    setBusy(true);
    setVerdict(undefined);
    try {
      setVerdict({ result: await client.scan.verify.query({ text }) });
    } catch (error) {
      setVerdict({ problem: problem(error) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Shell
      title={scanTexts.title}
      station={me.counterName}
      userName={me.name}
      zone={zone}
      onLock={lock}
      layout="scroll"
      aside={
        worksAtDesk(me.roles) && (
          <Button size="s" onPress={() => void navigate('/meja')}>
            {scanTexts.back}
          </Button>
        )
      }
    >
      <div className={styles.page}>
        <ScanField onScan={(text) => void check(text)} busy={isBusy} />
        <div aria-live="assertive" className={styles.verdict}>
          {verdict && 'problem' in verdict && <ProblemBanner problem={verdict.problem} />}
          {verdict && 'result' in verdict && (
            <ScanVerdict
              result={verdict.result}
              zone={zone}
              onOpen={
                worksAtDesk(me.roles)
                  ? (caseId) => void navigate(`/meja?berkas=${encodeURIComponent(caseId)}`)
                  : undefined
              }
            />
          )}
        </div>
      </div>
    </Shell>
  );
}

import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseRow } from '../../domain/contract/case-view.ts';
import { client } from '../app/trpc.ts';
import { problem } from '../app/problem.ts';
import type { Problem } from '../app/problem.ts';
import { useDraft } from '../app/use-draft.ts';
import type { Session } from '../auth/SessionGate.tsx';
import { worksAtDesk } from '../landing/screens.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { FindForm } from './FindForm.tsx';
import { FoundRows, FoundTable } from './FoundRows.tsx';
import { IdentityDialog } from './IdentityDialog.tsx';
import { isReceiptCode, noFields, questionOf } from './find-question.ts';
import { findTexts } from './texts.ts';
import styles from './Find.module.css';

/** The search: fields, what was found as one types, and the way to the case. */
export function FindCases({ session }: { session: Session }) {
  const navigate = useNavigate();
  const draft = useDraft('cari-berkas', noFields);
  const fields = useDeferredValue(draft.value);
  const [isAsking, setAsking] = useState(false);
  const [ofPerson, setOfPerson] = useState<CaseRow[]>();
  const [scanProblem, setScanProblem] = useState<Problem>();
  const open = (caseId: string) => void navigate(`/berkas/${caseId}`);

  /** Enter: a scanned code opens its case; anything else is already being looked for. */
  async function submit(text: string) {
    setScanProblem(undefined);
    if (!isReceiptCode(text)) return;
    try {
      const result = await client.scan.verify.query({ text: text.trim() });
      if (!result.ok) return setScanProblem(result);
      draft.wipe();
      open(result.caseId);
    } catch (error) {
      setScanProblem(problem(error));
    }
  }

  return (
    <div className={styles.page}>
      <FindForm
        fields={draft.value}
        onChange={draft.set}
        onClear={draft.wipe}
        onSubmit={(text) => void submit(text)}
        aside={
          worksAtDesk(session.me.roles) && (
            <Button onPress={() => setAsking(true)} shortcut="Alt+I">
              {findTexts.byIdentity}
            </Button>
          )
        }
      />
      <ProblemBanner problem={scanProblem} />
      {ofPerson ? (
        <>
          <div className={styles.line}>
            <h2>{findTexts.identityFound(ofPerson.length)}</h2>
            <Button size="s" onPress={() => setOfPerson(undefined)}>
              {findTexts.backToSearch}
            </Button>
          </div>
          <FoundTable rows={ofPerson} zone={session.zone} onOpen={open} />
        </>
      ) : (
        !isReceiptCode(fields.text) && (
          <FoundRows
            // Another question begins at its first page again.
            key={JSON.stringify(questionOf(fields))}
            question={questionOf(fields)}
            zone={session.zone}
            onOpen={open}
          />
        )
      )}
      {isAsking && (
        <IdentityDialog
          onClose={() => setAsking(false)}
          onFound={(rows) => {
            setOfPerson(rows);
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

import type { CaseView } from '../../../../domain/contract/case.ts';
import { client } from '../../../app/trpc.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { ProblemBanner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useRefresh } from '../../data.ts';
import { caseTexts } from '../../case-panel/texts.ts';
import { stepTexts } from '../texts.ts';
import form from '../../Form.module.css';

interface SubjectFieldProps {
  view: CaseView;
  isOpen: boolean;
  onOpen: () => void;
  onSaved: () => void;
}

/** What is asked for, in the applicant's words: the heart of a PINTU or PULSA request. */
export function SubjectField({ view, isOpen, onOpen, onSaved }: SubjectFieldProps) {
  const refresh = useRefresh();
  const draft = useDraft(`perihal.${view.id}`, view.applicant.subject);
  const save = useCommand(
    (subject: string, commandId) =>
      // The masked numbers go back as they came: the server leaves masked fields alone.
      client.case.editApplicant.mutate({
        commandId,
        caseId: view.id,
        applicant: { ...view.applicant, subject },
      }),
    {
      onDone: () => {
        draft.wipe();
        refresh();
        onSaved();
      },
    },
  );
  if (!isOpen) {
    return (
      <section className={form.tight}>
        <div className={form.spread}>
          <h3>{stepTexts.subject}</h3>
          <Button size="s" onPress={onOpen}>
            {caseTexts.edit}
          </Button>
        </div>
        <p>{view.applicant.subject}</p>
      </section>
    );
  }
  return (
    <div className={form.tight}>
      <TextField
        label={stepTexts.subject}
        description={stepTexts.subjectHint}
        value={draft.value}
        onChange={draft.set}
        rows={3}
        maxLength={500}
        autoFocus
        required
      />
      <div className={form.buttons}>
        <Button
          busy={save.busy}
          onPress={() => void save.run(draft.value.trim())}
          disabledReason={draft.value.trim() === '' ? stepTexts.subjectMissing : undefined}
        >
          {stepTexts.subjectSave}
        </Button>
      </div>
      <ProblemBanner problem={save.problem} />
    </div>
  );
}

import { useState } from 'react';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import { toApplicant } from './applicant-draft.ts';
import { ApplicantFields } from './ApplicantFields.tsx';
import { openCaseTexts as texts } from './texts.ts';

interface EditApplicantDialogProps {
  view: CaseView;
  onClose: () => void;
}

/** Mends a name or a number. The masked numbers go back untouched unless they are typed anew. */
export function EditApplicantDialog({ view, onClose }: EditApplicantDialogProps) {
  const refresh = useRefresh();
  const draft = useDraft(`pemohon.${view.id}`, {
    ...view.applicant,
    identityKind: view.applicant.identityKind ?? ('' as const),
  });
  const [isTried, setTried] = useState(false);
  const save = useCommand(
    (applicant: ReturnType<typeof toApplicant>, commandId) =>
      client.case.editApplicant.mutate({ commandId, caseId: view.id, applicant }),
    {
      onDone: () => {
        draft.wipe();
        toast(texts.saved);
        refresh();
        onClose();
      },
    },
  );
  const nameMissing = draft.value.name.trim() === '';
  function submit() {
    setTried(true);
    if (!nameMissing) void save.run(toApplicant(draft.value));
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={texts.editTitle}
      actions={
        <>
          <Button onPress={onClose}>{texts.cancel}</Button>
          <Button variant="primary" shortcut="Ctrl+Enter" busy={save.busy} onPress={submit}>
            {texts.save}
          </Button>
        </>
      }
    >
      <ApplicantFields
        value={draft.value}
        onChange={draft.set}
        nameError={isTried && nameMissing ? texts.nameMissing : undefined}
        fixedRepresented
      />
      <ProblemBanner problem={save.problem} />
    </Dialog>
  );
}

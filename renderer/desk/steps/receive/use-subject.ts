import { useState } from 'react';
import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { client } from '../../../app/trpc.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useRefresh } from '../../data.ts';

/** What is asked for, as the officer writes it down; saved by its button, or with the step itself. */
export function useSubject(view: CaseView) {
  const refresh = useRefresh();
  const saved = view.applicant.subject;
  const draft = useDraft(`perihal.${view.id}`, saved);
  const [isOpen, setOpen] = useState(saved === '');
  const text = draft.value.trim();
  const command = useCommand(
    (subject: string, commandId) =>
      // The masked numbers go back as they came: the server leaves masked fields alone.
      client.case.editApplicant.mutate({
        commandId,
        caseId: view.id,
        applicant: { ...view.applicant, subject },
      }),
    { onDone: refresh },
  );

  /** True once the server has what stands here. */
  async function save(): Promise<boolean> {
    if (!isOpen || text === saved) {
      setOpen(false);
      return true;
    }
    if ((await command.run(text)) === undefined) return false;
    draft.wipe();
    setOpen(false);
    return true;
  }
  return {
    isOpen,
    open: () => {
      draft.set(saved);
      setOpen(true);
    },
    value: isOpen ? draft.value : saved,
    set: draft.set,
    isMissing: (isOpen ? text : saved) === '',
    save,
    busy: command.busy,
    problem: command.problem,
  };
}

export type Subject = ReturnType<typeof useSubject>;

import type { CaseView, StepAction } from '../../../domain/contract/case-view.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useRefresh } from '../data.ts';
import { useDesk } from '../desk-context.ts';

export type StepAnswer = {
  reason?: string;
  choice?: string;
  applicantSigned?: boolean;
  /** Bidang/Balai it is forwarded to. */
  units?: string[];
  /** What the capability's form holds (`domain/steps`). */
  form?: Record<string, unknown>;
};

/**
 * Ends a step; the result stays on the desk until the officer goes on. `isPassing`: the applicant's
 * own step, noted down at the desk; the person and the number stay here for the next one.
 */
export function useCompleteStep(view: CaseView, ticketId: string | undefined, isPassing: boolean) {
  const { setResult } = useDesk();
  const refresh = useRefresh();
  return useCommand(
    (input: { action: StepAction; answer: StepAnswer }, commandId) =>
      client.case.completeStep
        .mutate({
          commandId,
          caseId: view.id,
          token: input.action.token,
          outcome: input.action.outcome ?? '',
          ...input.answer,
          ...(ticketId !== undefined && !isPassing && { ticketId }),
        })
        .then((completed) => ({ completed, label: input.action.label })),
    {
      onDone: (done) => {
        if (!isPassing) setResult({ ...done, view });
        refresh();
      },
      // Mostly: a colleague was quicker. The screen shows the case as it is now.
      onProblem: refresh,
    },
  );
}

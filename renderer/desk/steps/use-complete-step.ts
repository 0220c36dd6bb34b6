import type { CaseView, StepAction } from '../../../domain/contract/case.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useRefresh } from '../data.ts';
import { useDesk } from '../desk-context.ts';

export type StepAnswer = { reason?: string; choice?: string; applicantSigned?: boolean };

/** Ends a step; the result stays on the desk until the officer goes on. */
export function useCompleteStep(view: CaseView, ticketId: string | undefined) {
  const { setResult } = useDesk();
  const refresh = useRefresh();
  return useCommand(
    (input: { action: StepAction; answer: StepAnswer }, commandId) =>
      client.case.completeStep.mutate({
        commandId,
        caseId: view.id,
        token: input.action.token,
        outcome: input.action.outcome ?? '',
        ...input.answer,
        ...(ticketId !== undefined && { ticketId }),
      }),
    {
      onDone: (completed) => {
        setResult({ completed, view });
        refresh();
      },
      // Mostly: a colleague was quicker. The screen shows the case as it is now.
      onProblem: refresh,
    },
  );
}

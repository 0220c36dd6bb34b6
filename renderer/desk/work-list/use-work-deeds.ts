import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import { workTexts } from './texts.ts';

export type StepRef = { caseId: string; token: number };

/** Taking a step in hand, giving it back, or to a colleague. A conflict says who was quicker. */
export function useWorkDeeds(onTaken?: (caseId: string) => void) {
  const refresh = useRefresh();
  const onProblem = (problem: { message: string }) => {
    toast(problem.message, 'bad');
    refresh();
  };
  const done = (text: string) => () => {
    toast(text);
    refresh();
  };
  return {
    take: useCommand(
      ({ caseId, token }: StepRef, commandId) =>
        client.case.takeStep.mutate({ commandId, caseId, token }),
      {
        onDone: ({ caseId }) => {
          refresh();
          onTaken?.(caseId);
        },
        onProblem,
      },
    ),
    release: useCommand(
      ({ caseId, token }: StepRef, commandId) =>
        client.case.releaseStep.mutate({ commandId, caseId, token }),
      { onDone: done(workTexts.released), onProblem },
    ),
  };
}

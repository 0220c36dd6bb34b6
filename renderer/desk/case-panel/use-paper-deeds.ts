import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import type { CurrentPaper } from './PaperRow.tsx';
import { caseTexts } from './texts.ts';

/** Another try of the same sheet, a paper of the case as it is now, or a copy stamped SALINAN. */
export function usePaperDeeds(caseId: string) {
  const refresh = useRefresh();
  const onProblem = (problem: { message: string }) => toast(problem.message, 'bad');
  const retry = useCommand(
    (jobId: string, commandId) => client.print.retry.mutate({ commandId, jobId }),
    {
      onDone: () => {
        toast(caseTexts.retried);
        refresh();
      },
      onProblem,
    },
  );
  const print = useCommand(
    (paper: CurrentPaper, commandId) => client.case.printPaper.mutate({ commandId, caseId, paper }),
    {
      onDone: (job) => {
        toast(job.copy > 0 ? caseTexts.reprintDone : caseTexts.printed(job.title));
        refresh();
      },
      onProblem,
    },
  );
  const reprint = useCommand(
    (jobId: string, commandId) => client.case.reprint.mutate({ commandId, caseId, jobId }),
    {
      onDone: () => {
        toast(caseTexts.reprintDone);
        refresh();
      },
      onProblem,
    },
  );
  return {
    onRetry: (jobId: string) => void retry.run(jobId),
    onPrint: (paper: CurrentPaper) => void print.run(paper),
    onReprint: (jobId: string) => void reprint.run(jobId),
    busy: retry.busy || print.busy || reprint.busy,
  };
}

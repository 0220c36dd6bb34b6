import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { paperState } from '../kiosk/use-paper.ts';
import type { PaperState } from '../kiosk/TicketScreen.tsx';

const everyState = ['queued', 'sent', 'confirmed', 'failed', 'unknown', 'no-printer'] as const;

/** What became of the paper of the number just given; the number stands whatever happens to it. */
export function useTicketPaper(printJobId: string): {
  state: PaperState;
  /** The printer broke off: somebody must look whether the paper came out. */
  isUnsure: boolean;
  isRetrying: boolean;
  printAgain: () => void;
} {
  const jobs = useServerQuery(
    ['print.jobs'],
    () => client.print.jobs.query({ states: [...everyState] }),
    { live: 'print' },
  );
  const retry = useCommand((jobId: string, commandId) =>
    client.print.retry.mutate({ jobId, commandId }),
  );
  const job = jobs.data?.find(({ id }) => id === printJobId);
  return {
    state: paperState(job),
    isUnsure: job?.state === 'unknown',
    isRetrying: retry.busy,
    printAgain: () => void retry.run(printJobId).then(jobs.refetch),
  };
}

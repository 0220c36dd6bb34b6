import { useEffect, useEffectEvent } from 'react';
import { useCommand } from '../app/use-command.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { client } from '../app/trpc.ts';
import type { PrintJobRow } from '../../domain/contract/case-view.ts';
import type { PaperState } from './TicketScreen.tsx';

export type Paper = { state: PaperState; printAgain: () => void; isRetrying: boolean };

/** What became of the paper of one number; the number itself stands whatever happens here. */
export function usePaper(printJobId: string, onPaper: (inHand: boolean) => void): Paper {
  const job = useServerQuery(
    ['kiosk.printStatus', printJobId],
    () => client.kiosk.printStatus.query({ printJobId }),
    { live: 'print' },
  );
  const retry = useCommand((input: { printJobId: string }, commandId) =>
    client.kiosk.retryPrint.mutate({ ...input, commandId }),
  );
  const state = paperState(job.data);
  const report = useEffectEvent(onPaper);
  useEffect(() => report(state === 'printed'), [state]);
  return {
    state,
    isRetrying: retry.busy,
    printAgain: () => void retry.run({ printJobId }).then(job.refetch),
  };
}

/** 'unknown' is what most printers honestly report: the paper has very likely come out. */
export function paperState(job: Pick<PrintJobRow, 'state'> | undefined): PaperState {
  if (job === undefined || job.state === 'queued') return 'printing';
  return job.state === 'failed' || job.state === 'no-printer' ? 'failed' : 'printed';
}

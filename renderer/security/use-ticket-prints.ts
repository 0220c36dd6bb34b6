import type { VisitRow } from '../../domain/contract/visit.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useServerQuery } from '../app/use-server-query.ts';

export interface TicketPrints {
  isFailed: (row: VisitRow) => boolean;
  /** Tries a paper again that did not come out; otherwise prints a copy, marked as one. */
  print: (row: VisitRow) => Promise<boolean>;
}

/** The papers of today's numbers, seen from the list: one may fail after the guard went on. */
export function useTicketPrints(): TicketPrints {
  const jobs = useServerQuery(
    ['print.jobs', 'failed'],
    () => client.print.jobs.query({ states: ['failed', 'no-printer'] }),
    { live: 'print' },
  );
  const retry = useCommand((jobId: string, commandId) =>
    client.print.retry.mutate({ jobId, commandId }),
  );
  const copy = useCommand((ticketId: string, commandId) =>
    client.queue.reprint.mutate({ ticketId, commandId }),
  );
  const failedJob = ({ ticketId }: VisitRow) =>
    ticketId === undefined ? undefined : jobs.data?.find((job) => job.ticketId === ticketId);
  return {
    isFailed: (row) => failedJob(row) !== undefined,
    print: async (row) => {
      const job = failedJob(row);
      const done = job === undefined ? await copy.run(row.ticketId ?? '') : await retry.run(job.id);
      jobs.refetch();
      return done !== undefined;
    },
  };
}

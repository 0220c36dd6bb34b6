import { useQueryClient } from '@tanstack/react-query';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';

/** What the desk asks the server, and which changes make each answer old. */

export function useBoard(counterId: string | undefined) {
  return useServerQuery(
    ['queue.board', counterId],
    () => client.queue.board.query({ counterId: counterId ?? '' }),
    { live: ['queue'], enabled: counterId !== undefined },
  );
}

export function useCase(caseId: string | undefined) {
  return useServerQuery(
    ['case.get', caseId],
    () => client.case.get.query({ caseId: caseId ?? '' }),
    { live: [`case:${caseId ?? ''}`, 'print'], enabled: caseId !== undefined },
  );
}

/** Cases that wait at my roles' steps, or that I hold. */
export function useMyCases() {
  return useServerQuery(['case.mine'], () => client.case.mine.query(), { live: 'case' });
}

/** Every queue of the office, for sending somebody on. */
export function useQueues() {
  return useServerQuery(['queue.list'], () => client.queue.list.query(), { live: 'queue' });
}

/** The services in use. */
export function useSops() {
  return useServerQuery(['sop.list'], () => client.sop.list.query(), { live: 'office' });
}

/** What the SOP says to somebody who asks, before any case exists. */
export function useGuide(sopId: string | undefined) {
  return useServerQuery(
    ['sop.guide', sopId],
    () => client.sop.guide.query({ sopId: sopId ?? '' }),
    {
      live: 'office',
      enabled: sopId !== undefined,
    },
  );
}

/** The stream tells of changes; after a command of our own we do not wait for it. */
export function useRefresh(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const key of ['queue.board', 'case.get', 'case.mine', 'queue.list']) {
      void queryClient.invalidateQueries({ queryKey: [key] });
    }
  };
}

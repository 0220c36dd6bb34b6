import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { WorkInput } from '../../domain/contract/work.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';

type WorkQuestion = z.input<typeof WorkInput>;

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

/** Rows of one page of the work list. */
export const workPage = 50;

/** What waits at my roles' steps, or that I hold. */
export function useWork(choice: Omit<WorkQuestion, 'limit'> = {}) {
  const input = { filter: 'all' as const, offset: 0, ...choice, limit: workPage };
  return useServerQuery(['case.work', input], () => client.case.work.query(input), {
    live: 'case',
  });
}

/** Agencies that this service asked for a pertek before. */
export function usePastOpds(sopId: string) {
  return useServerQuery(['case.pastOpds', sopId], () => client.case.pastOpds.query({ sopId }));
}

/** Every queue of the office, for sending somebody on. */
export function useQueues() {
  return useServerQuery(['desk.queues'], () => client.desk.queues.query(), { live: 'queue' });
}

/** The services in use. */
export function useServices() {
  return useServerQuery(['desk.services'], () => client.desk.services.query(), { live: 'office' });
}

/** What the SOP says to somebody who asks, before any case exists. */
export function useGuide(sopId: string | undefined) {
  return useServerQuery(
    ['desk.guide', sopId],
    () => client.desk.guide.query({ sopId: sopId ?? '' }),
    {
      live: 'office',
      enabled: sopId !== undefined,
    },
  );
}

/** What the visitor of this number wrote at the door; null = nothing is known. */
export function useVisitor(ticketId: string) {
  return useServerQuery(['desk.visitor', ticketId], () => client.desk.visitor.query({ ticketId }));
}

/** The stream tells of changes; after a command of our own we do not wait for it. */
export function useRefresh(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const key of ['queue.board', 'case.get', 'case.work', 'desk.queues']) {
      void queryClient.invalidateQueries({ queryKey: [key] });
    }
  };
}

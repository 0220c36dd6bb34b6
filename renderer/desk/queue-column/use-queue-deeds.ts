import type { TicketView } from '../../../domain/contract/queue.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import { useDesk } from '../desk-context.ts';
import { queueTexts } from './texts.ts';

/** What can be done with waiting numbers; each press is one command with one id. */
export function useQueueDeeds() {
  const desk = useDesk();
  const refresh = useRefresh();
  const counterId = desk.counterId ?? '';
  const done = (text?: string) => {
    refresh();
    if (text) toast(text);
  };
  const called = () => {
    // A new person: the last one's result and any case looked up are put away.
    desk.openCase(undefined);
    refresh();
  };
  return {
    callNext: useCommand(
      (_: null, commandId) => client.queue.callNext.mutate({ commandId, counterId }),
      { onDone: called },
    ),
    callTicket: useCommand(
      (input: { ticketId: string; reason: string }, commandId) =>
        client.queue.callTicket.mutate({ ...input, commandId, counterId }),
      { onDone: called, onProblem: refresh },
    ),
    cancel: useCommand(
      (input: { ticketId: string; reason: string }, commandId) =>
        client.queue.cancel.mutate({ ...input, commandId }),
      { onDone: () => done() },
    ),
    reprint: useCommand(
      (ticket: TicketView, commandId) =>
        client.queue.reprint.mutate({ commandId, ticketId: ticket.id }),
      { onProblem: (problem) => toast(problem.message, 'bad') },
    ),
    returnLate: useCommand(
      (ticket: TicketView, commandId) =>
        client.queue.returnLate.mutate({ commandId, ticketId: ticket.id }),
      { onDone: () => done(), onProblem: (problem) => toast(problem.message, 'bad') },
    ),
  };
}

/** Why nobody may be called now; undefined = go ahead. */
export function callDisabledReason(current: TicketView | undefined): string | undefined {
  return current && queueTexts.busyWith(current.number);
}

import type { TicketView } from '../../../domain/contract/queue.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import { servingTexts } from './texts.ts';

/** What can be done with the number at this counter. */
export function useTicketDeeds(ticket: TicketView) {
  const refresh = useRefresh();
  const ticketId = ticket.id;
  const said = (text?: string) => () => {
    if (text) toast(text);
    refresh();
  };
  // A refusal usually means that the screen was behind: look again.
  const onProblem = refresh;
  return {
    start: useCommand(
      (_: string, commandId) => client.queue.start.mutate({ commandId, ticketId }),
      { onDone: said(), onProblem },
    ),
    recall: useCommand(
      (_: string, commandId) => client.queue.recall.mutate({ commandId, ticketId }),
      { onDone: said(), onProblem },
    ),
    noShow: useCommand(
      (_: string, commandId) => client.queue.noShow.mutate({ commandId, ticketId }),
      { onDone: said(servingTexts.noShowDone(ticket.number)), onProblem },
    ),
    finish: useCommand(
      (_: string, commandId) => client.queue.finish.mutate({ commandId, ticketId }),
      { onDone: said(servingTexts.finished(ticket.number)), onProblem },
    ),
  };
}

import type { TicketView } from '../../../domain/contract/queue.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { openCaseTexts as texts } from './texts.ts';

interface LinkCaseDialogProps {
  ticket: TicketView;
  onClose: () => void;
}

/** The applicant comes back with mended papers: the number belongs to the file that exists. */
export function LinkCaseDialog({ ticket, onClose }: LinkCaseDialogProps) {
  const refresh = useRefresh();
  const link = useCommand(
    (caseId: string, commandId) =>
      client.case.linkTicket.mutate({ commandId, caseId, ticketId: ticket.id }),
    {
      onDone: () => {
        toast(texts.linked);
        refresh();
        onClose();
      },
      onProblem: (problem) => toast(problem.message, 'bad'),
    },
  );
  return <SearchDialog title={texts.link} onClose={onClose} onPick={(id) => void link.run(id)} />;
}

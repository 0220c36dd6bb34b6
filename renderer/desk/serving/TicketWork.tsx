import type { TicketView } from '../../../domain/contract/queue.ts';
import { useCase } from '../data.ts';
import { CaseWork } from '../steps/CaseWork.tsx';
import { NoCaseWork } from '../steps/NoCaseWork.tsx';
import { TicketHeader } from './TicketHeader.tsx';

/** The person is here: header with the running time, below it the step. */
export function TicketWork({ ticket }: { ticket: TicketView }) {
  const view = useCase(ticket.caseId);
  return (
    <>
      <TicketHeader ticket={ticket} view={view.data} />
      {ticket.caseId === undefined ? (
        <NoCaseWork ticket={ticket} />
      ) : (
        <CaseWork caseId={ticket.caseId} ticket={ticket} />
      )}
    </>
  );
}

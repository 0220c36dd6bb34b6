import type { Transaction } from '../../db/ledger.ts';
import { QueueTransactor } from '../../db/queue/queue-transactor.ts';
import type { QueueConfig } from '../../domain/contract/office.ts';
import type { PriorityKind, TicketIssued } from '../../domain/contract/queue.ts';
import { DomainError } from '../../domain/errors.ts';
import { queueOpening } from '../../domain/queue/opening.ts';
import { ticketFacts } from '../papers/ticket-facts.ts';
import { queuePrint } from '../printing/queue-print.ts';
import type { Office } from '../office.ts';

export type IssueRequest = {
  queue: QueueConfig;
  purposeId?: string;
  visitId?: string;
  caseId?: string;
  priorityKind?: PriorityKind;
  overrideReason?: string;
  language?: 'id' | 'en';
};

/**
 * Gives a number and queues its paper, all in the caller's transaction.
 * @throws DomainError `DI_LUAR_JAM`, `KUOTA_HABIS`, `ANTREAN_TIDAK_AKTIF` unless an officer gave a reason.
 */
export function issueTicket(office: Office, tx: Transaction, request: IssueRequest): TicketIssued {
  const queues = new QueueTransactor(tx);
  const { calendar } = office.settings;
  const day = office.day(tx.now);
  const opening = queueOpening(
    request.queue,
    tx.now,
    calendar,
    queues.totals(request.queue.id, day).issued,
  );
  if (
    !opening.open &&
    (request.overrideReason === undefined || opening.code === 'ANTREAN_TIDAK_AKTIF')
  ) {
    throw new DomainError(opening.code, opening.message, {
      queueId: request.queue.id,
      messageEn: opening.messageEn,
    });
  }
  const waitingAhead = queues.countWaiting(request.queue.id, day);
  const { language, ...rest } = request;
  const row = queues.issue({ ...rest, day });
  const printJobId = queuePrint(office, tx, {
    paper: 'ticket',
    title: `Nomor antrean ${row.number}`,
    ticketId: row.id,
    facts: ticketFacts(office, row, waitingAhead, language === undefined ? {} : { language }),
  });
  return {
    ticketId: row.id,
    number: row.number,
    queueName: request.queue.name,
    waitingAhead,
    printJobId,
  };
}

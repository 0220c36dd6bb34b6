import type { PriorityKind, WhyNext } from '../contract/queue.ts';

/** Events of visitors and of the queue. */
export type FrontEvents = {
  'visit.registered': {
    id: string;
    day: string;
    source: 'satpam' | 'anjungan';
    purposeId: string;
    represented: boolean;
  };
  'visit.refused': { id: string; day: string; represented: boolean; purposeId?: string };
  'visit.left': { id: string };
  /** Noted as leaving by mistake, or back from a short way: in the building again. */
  'visit.returned': { id: string };
  'ticket.issued': {
    id: string;
    queueId: string;
    day: string;
    ordinal: number;
    number: string;
    priority: boolean;
    purposeId?: string;
    visitId?: string;
    caseId?: string;
    /** The ticket it continues, after a transfer. */
    fromTicketId?: string;
    /** Orders the queue: time of arrival, or of the first ticket for a transferred visitor. */
    orderKey: string;
  };
  /** Who needs priority is sensitive: sealed under a key of the day, destroyed after the day. */
  'ticket.priority-declared': { ticketId: string };
  'ticket.called': {
    id: string;
    counterId: string;
    nth: number;
    why: WhyNext['code'];
    /** Was somebody of the other lane waiting? Decides fairness of later calls. */
    priorityWaiting: boolean;
    ordinaryWaiting: boolean;
  };
  'ticket.serving-started': { id: string };
  'ticket.finished': { id: string };
  'ticket.missed': { id: string };
  'ticket.returned-late': { id: string; eligibleAfterCall: number };
  'ticket.transferred': { id: string; toTicketId: string };
  'ticket.case-linked': { id: string; caseId: string };
  'ticket.cancelled': { id: string };
};

export type PersonSealed = {
  name: string;
  identityKind?: string;
  identityNumber: string;
  phone: string;
  institution: string;
  onBehalfOf: string;
};

/** What officers write in their own words may name a person: sealed under the ticket. */
export type FrontSealed = {
  'ticket.issued': { overrideReason: string };
  'ticket.called': { reason: string };
  'ticket.transferred': { note: string };
  'ticket.cancelled': { reason: string };
  'visit.registered': PersonSealed;
  'visit.refused': PersonSealed & { reason: string };
  'ticket.priority-declared': { kind: PriorityKind };
};

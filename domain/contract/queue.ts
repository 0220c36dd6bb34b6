import { z } from 'zod';
import { CommandId, Id, Reason } from './command.ts';

export const TicketState = z.enum([
  'waiting',
  'called',
  'serving',
  'done',
  'no-show',
  'transferred',
  'cancelled',
]);
export type TicketState = z.infer<typeof TicketState>;

export const PriorityKind = z.enum(['disabilitas', 'lansia', 'hamil', 'membawa-anak']);
export type PriorityKind = z.infer<typeof PriorityKind>;

/** Why a ticket is (or was) the next one; the sentence is shown at the desk. */
export type WhyNext = {
  code:
    | 'urutan'
    | 'prioritas'
    | 'giliran-umum'
    | 'giliran-prioritas'
    | 'kembali-terlambat'
    | 'dipilih-petugas';
  sentence: string;
};

export type TicketView = {
  id: string;
  number: string;
  queueId: string;
  queueName: string;
  state: TicketState;
  priority: boolean;
  /** Only today, only at desks that serve it; purged after the day (UU 27/2022). */
  priorityKind?: PriorityKind;
  purposeLabel: string;
  purposeId?: string;
  sopId?: string;
  visitId?: string;
  caseId?: string;
  issuedAt: string;
  waitingSince: string;
  calledAt?: string;
  startedAt?: string;
  endedAt?: string;
  calls: number;
  counterId?: string;
  counterName?: string;
  why?: WhyNext;
  /** Late holder: may be called after this many more numbers. */
  afterNumbers?: number;
  /** Where a transferred ticket came from / its note for the next desk. */
  note?: string;
};

/** A desk's board: its counters' queues today. */
export type DeskBoard = {
  day: string;
  counterId: string;
  counterName: string;
  current?: TicketView;
  /** In the order they would be called if nobody else calls; the first has `why`. */
  waiting: TicketView[];
  /** No-shows of today that may come back late. */
  missed: TicketView[];
  recent: TicketView[];
  queues: {
    id: string;
    name: string;
    prefix: string;
    /** Calls before the holder counts as absent. */
    maxCalls: number;
    waiting: number;
    served: number;
    longestWaitSeconds: number;
    open: boolean;
    quotaLeft?: number;
  }[];
  seq: number;
};

export const TicketIssueInput = z.strictObject({
  commandId: CommandId,
  queueId: Id,
  purposeId: Id.optional(),
  visitId: Id.optional(),
  caseId: Id.optional(),
  priorityKind: PriorityKind.optional(),
  /** Officers may give a number outside hours or above the quota; the reason is recorded. */
  overrideReason: Reason.optional(),
});
export const CallNextInput = z.strictObject({
  commandId: CommandId,
  counterId: Id,
  queueId: Id.optional(),
});
export const CallTicketInput = z.strictObject({
  commandId: CommandId,
  counterId: Id,
  ticketId: Id,
  reason: Reason,
});
export const TicketInput = z.strictObject({ commandId: CommandId, ticketId: Id });
export const TransferInput = z.strictObject({
  commandId: CommandId,
  ticketId: Id,
  queueId: Id,
  note: z.string().trim().max(300).default(''),
  /** true: goes to the head of that queue (sent by a colleague), false: at its end. */
  first: z.boolean().default(true),
});
export const CancelTicketInput = z.strictObject({
  commandId: CommandId,
  ticketId: Id,
  reason: Reason,
});

/** Answer of everything that gives a number. The paper may fail; the number stands. */
export type TicketIssued = {
  ticketId: string;
  number: string;
  queueName: string;
  waitingAhead: number;
  printJobId: string;
};

/** The lobby display: no personal data at all. */
export type DisplayState = {
  day: string;
  /** Newest call first; `callSeq` orders announcements; the same number called again has a new callSeq. */
  calls: DisplayCall[];
  counters: {
    counterId: string;
    counterName: string;
    place: { kind: 'loket' | 'meja' | 'ruang'; name: string };
    current?: string;
    state: 'called' | 'serving' | 'idle';
  }[];
  next: { queueId: string; queueName: string; numbers: string[]; waiting: number }[];
  seq: number;
};
export type DisplayCall = {
  callSeq: number;
  ticketId: string;
  number: string;
  counterName: string;
  place: { kind: 'loket' | 'meja' | 'ruang'; name: string };
  nth: number;
  at: string;
};

import { z } from 'zod';
import { CaseReader } from '../../db/case/case-reader.ts';
import { QueueReader, type TicketRow } from '../../db/queue/queue-reader.ts';
import { orderedWaiting, QueueTransactor } from '../../db/queue/queue-transactor.ts';
import { Id } from '../../domain/contract/command.ts';
import {
  CallNextInput,
  CallTicketInput,
  CancelTicketInput,
  TicketInput,
  TicketIssueInput,
  TransferInput,
  type DeskBoard,
} from '../../domain/contract/queue.ts';
import { Role } from '../../domain/contract/roles.ts';
import { DomainError } from '../../domain/errors.ts';
import { queueOpening } from '../../domain/queue/opening.ts';
import { ticketFacts } from '../papers/ticket-facts.ts';
import type { TicketFacts } from '../../documents/facts.ts';
import type { QueueConfig } from '../../domain/contract/office.ts';
import { nextCopy } from '../printing/copies.ts';
import { queuePrint } from '../printing/queue-print.ts';
import type { Office } from '../office.ts';
import { ask, commandBy, router, transact, type Access, type Context } from './trpc.ts';
import { issueTicket } from './tickets.ts';
import { ticketView } from './views.ts';

/** Roles that sit at a counter and serve numbers. */
const servingRoles = Role.options.filter((role) => !['pimpinan', 'satpam', 'admin'].includes(role));
const desk: Access = { kind: 'roles', roles: servingRoles };
/** Security gives numbers too, and takes back those of visitors who leave. */
const giving: Access = { kind: 'roles', roles: [...servingRoles, 'satpam'] };

export const queueRouter = router({
  board: ask({ kind: 'roles', roles: [...Role.options] })
    .input(z.strictObject({ counterId: Id }))
    .query(({ ctx, input }) => board(ctx.office, input.counterId)),

  callNext: commandBy(desk)
    .input(CallNextInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'queue.callNext', input, (tx) => {
        const counter = ctx.office.getCounter(input.counterId);
        const ids = input.queueId === undefined ? counter.queueIds : [input.queueId];
        const foreign = ids.find((id) => !counter.queueIds.includes(id));
        if (foreign !== undefined)
          throw new DomainError(
            'TIKET_ANTREAN_LAIN',
            `Antrean itu tidak dilayani ${counter.name}.`,
          );
        const queues = ids.map((id) => ctx.office.getQueue(id));
        const row = new QueueTransactor(tx).callNext(counter, queues, ctx.office.day(tx.now));
        return row === undefined ? {} : { ticket: ticketView(ctx.office, row) };
      }),
    ),

  callTicket: commandBy(desk)
    .input(CallTicketInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'queue.callTicket', input, (tx) => {
        const counter = ctx.office.getCounter(input.counterId);
        const row = new QueueTransactor(tx).callChosen(
          input.ticketId,
          counter,
          ctx.office.day(tx.now),
          input.reason,
        );
        return { ticket: ticketView(ctx.office, row) };
      }),
    ),

  recall: onTicket('queue.recall', (queues, row, queue, day) => queues.recall(row.id, queue, day)),
  start: onTicket('queue.start', (queues, row, _queue, day) => queues.start(row.id, day)),
  finish: onTicket('queue.finish', (queues, row) => queues.finish(row.id)),
  noShow: onTicket('queue.noShow', (queues, row, queue) => queues.miss(row.id, queue)),
  returnLate: onTicket('queue.returnLate', (queues, row, queue, day) =>
    queues.returnLate(row.id, queue, day),
  ),

  transfer: commandBy(desk)
    .input(TransferInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'queue.transfer', input, (tx) => {
        const row = new QueueTransactor(tx).transfer(
          input.ticketId,
          ctx.office.getQueue(input.queueId),
          ctx.office.day(tx.now),
          input,
        );
        return { ticket: ticketView(ctx.office, row) };
      }),
    ),

  cancel: commandBy(giving)
    .input(CancelTicketInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'queue.cancel', input, (tx) => ({
        ticket: ticketView(
          ctx.office,
          new QueueTransactor(tx).cancel(input.ticketId, input.reason),
        ),
      })),
    ),

  issue: commandBy(giving)
    .input(TicketIssueInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'queue.issue', input, (tx) => {
        const { queueId, commandId: _id, ...rest } = input;
        return issueTicket(ctx.office, tx, { queue: ctx.office.getQueue(queueId), ...rest });
      }),
    ),

  /** Explicit, logged, and marked as a copy on the paper. */
  reprint: commandBy(giving)
    .input(TicketInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'queue.reprint', input, (tx) => {
        const queues = new QueueTransactor(tx);
        const row = queues.getTicket(input.ticketId);
        const jobs = new CaseReader(tx.orm).jobsOfTicket(row.id);
        // In the language it was given in; erased facts have none.
        const { language } = JSON.parse(jobs[0]?.facts ?? '{}') as Partial<TicketFacts>;
        const ahead = waitingAheadOf(queues, ctx.office.getQueue(row.queueId), row);
        const facts = ticketFacts(ctx.office, row, ahead, {
          copy: true,
          ...(language !== undefined && { language }),
        });
        const printJobId = queuePrint(ctx.office, tx, {
          paper: 'ticket',
          title: `Nomor antrean ${row.number} (salinan)`,
          ticketId: row.id,
          copy: nextCopy(jobs),
          facts,
        });
        return { printJobId };
      }),
    ),
});

/** How many are called before this ticket as things stand; none once it was called. */
function waitingAheadOf(queues: QueueReader, queue: QueueConfig, row: TicketRow): number {
  const order = orderedWaiting(queues, queue, row.day, Number.POSITIVE_INFINITY);
  return Math.max(
    0,
    order.findIndex((waiting) => waiting.row.id === row.id),
  );
}

type TicketChange = (
  queues: QueueTransactor,
  row: TicketRow,
  queue: ReturnType<Office['getQueue']>,
  day: string,
) => TicketRow;

/** A command about one ticket. */
function onTicket(procedure: string, change: TicketChange) {
  return commandBy(desk)
    .input(TicketInput)
    .mutation(({ ctx, input }: { ctx: Context; input: z.infer<typeof TicketInput> }) =>
      transact(ctx, procedure, input, (tx) => {
        const queues = new QueueTransactor(tx);
        const row = queues.getTicket(input.ticketId);
        const changed = change(
          queues,
          row,
          ctx.office.getQueue(row.queueId),
          ctx.office.day(tx.now),
        );
        return { ticket: ticketView(ctx.office, changed) };
      }),
    );
}

/** How many waiting tickets of one queue a desk shows. */
const SHOWN = 40;
const shown = { isQuestion: true } as const;

function board(office: Office, counterId: string): DeskBoard {
  const now = office.ledger.clock.now();
  const day = office.day(now);
  const counter = office.getCounter(counterId);
  const reader = new QueueReader(office.ledger.orm);
  const queues = counter.queueIds.map((id) => office.getQueue(id));
  const perQueue = queues.map((queue) => ({
    queue,
    waiting: orderedWaiting(reader, queue, day, SHOWN),
    totals: reader.totals(queue.id, day),
  }));
  const waiting = perQueue.flatMap((each) => each.waiting);
  // Heads of several queues compete as `callNext` lets them: priority first, then arrival.
  if (perQueue.length > 1) waiting.sort(byCall);
  const current = reader.currentOf(counterId, day);
  return {
    day,
    counterId,
    counterName: counter.name,
    ...(current !== undefined && { current: ticketView(office, current, shown) }),
    waiting: waiting
      .slice(0, SHOWN)
      .map(({ row, why, afterNumbers }) =>
        ticketView(office, row, { why, afterNumbers, ...shown }),
      ),
    missed: reader.missed(counter.queueIds, day).map((row) => ticketView(office, row, shown)),
    recent: reader.recent(counterId, day, 8).map((row) => ticketView(office, row, shown)),
    queues: perQueue.map(({ queue, waiting: list, totals }) => {
      const opening = queueOpening(queue, now, office.settings.calendar, totals.issued);
      const oldest = list.reduce(
        (least, { row }) => (row.waitingSince < least ? row.waitingSince : least),
        now,
      );
      return {
        id: queue.id,
        name: queue.name,
        prefix: queue.prefix,
        maxCalls: queue.maxCalls,
        waiting: reader.countWaiting(queue.id, day),
        served: totals.served,
        longestWaitSeconds: Math.max(0, Math.round((Date.parse(now) - Date.parse(oldest)) / 1000)),
        open: opening.open,
        ...(queue.dailyQuota > 0 && { quotaLeft: Math.max(0, queue.dailyQuota - totals.issued) }),
      };
    }),
    seq: office.ledger.lastSeq,
  };
}

type Ordered = ReturnType<typeof orderedWaiting>[number];

function byCall(a: Ordered, b: Ordered): number {
  return (
    Number(b.row.priority) - Number(a.row.priority) || (a.row.orderKey < b.row.orderKey ? -1 : 1)
  );
}

import { z } from 'zod';
import { QueueReader, type TicketRow } from '../../db/queue/queue-reader.ts';
import { orderedWaiting } from '../../db/queue/queue-transactor.ts';
import { Id } from '../../domain/contract/command.ts';
import type { DisplayCall, DisplayState } from '../../domain/contract/queue.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Office } from '../office.ts';
import { anyone, ask, router } from './trpc.ts';

export const displayRouter = router({
  state: ask({ kind: 'device', devices: ['display', 'kiosk', 'security', 'desk'] }).query(
    ({ ctx }) => displayState(ctx.office),
  ),

  /** For the visitor's phone: a number, its place in the queue, and nothing else. */
  follow: ask(anyone)
    .input(z.strictObject({ ticketId: Id }))
    .query(({ ctx, input }) => {
      const { office } = ctx;
      office.publicRate.take('ikuti');
      const reader = new QueueReader(office.ledger.orm);
      const row = reader.findTicket(input.ticketId);
      if (row === undefined || row.day !== office.day()) {
        throw new DomainError('TIKET_TIDAK_ADA', 'Nomor ini tidak ada atau sudah lewat harinya.');
      }
      const counter = office.settings.counters.find(({ id }) => id === row.counterId);
      const order =
        row.state === 'waiting'
          ? orderedWaiting(reader, office.getQueue(row.queueId), row.day, Number.POSITIVE_INFINITY)
          : [];
      return {
        number: row.number,
        queueName: office.getQueue(row.queueId).name,
        state: row.state,
        ahead: Math.max(
          0,
          order.findIndex((entry) => entry.row.id === row.id),
        ),
        ...(counter !== undefined && { counterName: counter.name }),
      };
    }),
});

/** How many recent calls the display keeps. */
const CALLS = 10;

export function displayState(office: Office): DisplayState {
  const day = office.day();
  const reader = new QueueReader(office.ledger.orm);
  const inHand = new Map(reader.inHand(day).map((row) => [row.counterId, row]));
  return {
    day,
    calls: reader.lastCalls(day, CALLS).flatMap((row) => asCall(office, row) ?? []),
    counters: office.settings.counters
      .filter(({ active }) => active)
      .map((counter) => {
        const row = inHand.get(counter.id);
        const state = row === undefined ? 'idle' : row.state === 'serving' ? 'serving' : 'called';
        return {
          counterId: counter.id,
          counterName: counter.name,
          place: counter.place,
          state,
          ...(row !== undefined && { current: row.number }),
        };
      }),
    next: office.settings.queues
      .filter(({ active }) => active)
      .map((queue) => ({
        queueId: queue.id,
        queueName: queue.name,
        numbers: orderedWaiting(reader, queue, day, 5).map(({ row }) => row.number),
        waiting: reader.countWaiting(queue.id, day),
      })),
    seq: office.ledger.lastSeq,
  };
}

/** One call as the display shows and speaks it. */
export function asCall(office: Office, row: TicketRow): DisplayCall | undefined {
  const counter = office.settings.counters.find(({ id }) => id === row.counterId);
  if (counter === undefined || row.callSeq === null || row.calledAt === null) return undefined;
  return {
    callSeq: row.callSeq,
    ticketId: row.id,
    number: row.number,
    counterName: counter.name,
    place: counter.place,
    nth: row.calls,
    at: row.calledAt,
  };
}

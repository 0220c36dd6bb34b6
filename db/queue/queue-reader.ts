import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { DomainError } from '../../domain/errors.ts';
import type { WaitingTicket } from '../../domain/queue/next-ticket.ts';
import type { Orm } from '../ledger.ts';
import { prepared } from '../prepared.ts';
import { queueDay, ticket } from '../schema/front.ts';

export type TicketRow = typeof ticket.$inferSelect;
export type QueueDayRow = typeof queueDay.$inferSelect;

/** Reads today's queues; every question is bound to one office day. */
export class QueueReader {
  protected readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  findTicket(id: string): TicketRow | undefined {
    return prepared(this.orm, 'ticket', (orm) =>
      orm
        .select()
        .from(ticket)
        .where(eq(ticket.id, sql.placeholder('id')))
        .prepare(),
    ).get({ id });
  }

  /** @throws DomainError `TIKET_TIDAK_ADA` */
  getTicket(id: string): TicketRow {
    const row = this.findTicket(id);
    if (row === undefined)
      throw new DomainError(
        'TIKET_TIDAK_ADA',
        'Nomor antrean itu tidak ditemukan. Muat ulang layar, lalu pilih lagi.',
      );
    return row;
  }

  totals(queueId: string, day: string): QueueDayRow {
    const row = prepared(this.orm, 'queue-day', (orm) =>
      orm
        .select()
        .from(queueDay)
        .where(
          and(
            eq(queueDay.queueId, sql.placeholder('queueId')),
            eq(queueDay.day, sql.placeholder('day')),
          ),
        )
        .prepare(),
    ).get({ queueId, day });
    return (
      row ?? { queueId, day, issued: 0, calls: 0, priorityStreak: 0, ordinaryStreak: 0, served: 0 }
    );
  }

  /** Tickets of a queue that wait now, unordered. */
  waiting(queueId: string, day: string): TicketRow[] {
    return prepared(this.orm, 'waiting', (orm) =>
      orm.select().from(ticket).where(waitingIn()).prepare(),
    ).all({ queueId, day });
  }

  countWaiting(queueId: string, day: string): number {
    const row = prepared(this.orm, 'count-waiting', (orm) =>
      orm
        .select({ n: sql<number>`count(*)` })
        .from(ticket)
        .where(waitingIn())
        .prepare(),
    ).get({ queueId, day });
    return row?.n ?? 0;
  }

  /** What the counter has in hand: called or being served. */
  currentOf(counterId: string, day: string): TicketRow | undefined {
    return prepared(this.orm, 'current', (orm) =>
      orm
        .select()
        .from(ticket)
        .where(
          and(
            eq(ticket.day, sql.placeholder('day')),
            eq(ticket.counterId, sql.placeholder('counterId')),
            inArray(ticket.state, ['called', 'serving']),
          ),
        )
        .orderBy(desc(ticket.callSeq))
        .prepare(),
    ).get({ counterId, day });
  }

  missed(queueIds: string[], day: string): TicketRow[] {
    return this.ofState(queueIds, day, 'no-show', 20);
  }

  recent(counterId: string, day: string, limit: number): TicketRow[] {
    return this.orm
      .select()
      .from(ticket)
      .where(
        and(
          eq(ticket.day, day),
          eq(ticket.counterId, counterId),
          inArray(ticket.state, ['done', 'transferred', 'no-show']),
        ),
      )
      .orderBy(desc(ticket.callSeq))
      .limit(limit)
      .all();
  }

  /** Newest calls first, for the display. */
  lastCalls(day: string, limit: number): TicketRow[] {
    return this.orm
      .select()
      .from(ticket)
      .where(and(eq(ticket.day, day), isNotNull(ticket.callSeq)))
      .orderBy(desc(ticket.callSeq))
      .limit(limit)
      .all();
  }

  /** Everything counters have in hand today. */
  inHand(day: string): TicketRow[] {
    return this.orm
      .select()
      .from(ticket)
      .where(
        and(
          eq(ticket.day, day),
          inArray(ticket.state, ['called', 'serving']),
          isNotNull(ticket.counterId),
        ),
      )
      .orderBy(asc(ticket.callSeq))
      .all();
  }

  private ofState(
    queueIds: string[],
    day: string,
    state: TicketRow['state'],
    limit: number,
  ): TicketRow[] {
    if (queueIds.length === 0) return [];
    return this.orm
      .select()
      .from(ticket)
      .where(and(eq(ticket.day, day), inArray(ticket.queueId, queueIds), eq(ticket.state, state)))
      .orderBy(desc(ticket.endedAt))
      .limit(limit)
      .all();
  }
}

/** Condition with the placeholders `day` and `queueId`. */
function waitingIn() {
  return and(
    eq(ticket.day, sql.placeholder('day')),
    eq(ticket.queueId, sql.placeholder('queueId')),
    eq(ticket.state, 'waiting'),
  );
}

/** What the choice of the next number needs of a row. */
export function asWaiting(row: TicketRow): WaitingTicket {
  return {
    id: row.id,
    number: row.number,
    priority: row.priority,
    orderKey: row.orderKey,
    ordinal: row.ordinal,
    eligibleAfterCall: row.eligibleAfterCall,
    late: row.late,
  };
}

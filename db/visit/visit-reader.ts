import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { DomainError } from '../../domain/errors.ts';
import type { Orm, Transaction } from '../ledger.ts';
import { ticket, visit } from '../schema/front.ts';
import type { PersonSealed } from '../../domain/events/front-events.ts';

export type VisitRecord = typeof visit.$inferSelect;

export class VisitReader {
  protected readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  findVisit(id: string): VisitRecord | undefined {
    return this.orm.select().from(visit).where(eq(visit.id, id)).get();
  }

  /** Visitors of a day with their newest ticket, newest arrival first. */
  ofDay(day: string, which: 'inside' | 'left' | 'refused', limit: number) {
    const condition = {
      inside: and(isNull(visit.leftAt), isNull(visit.refusedReason)),
      left: and(isNotNull(visit.leftAt), isNull(visit.refusedReason)),
      refused: isNotNull(visit.refusedReason),
    }[which];
    return this.orm
      .select({ visit, number: ticket.number, state: ticket.state })
      .from(visit)
      .leftJoin(ticket, eq(ticket.id, visit.ticketId))
      .where(and(eq(visit.day, day), condition))
      .orderBy(desc(visit.arrivedAt))
      .limit(limit)
      .all();
  }

  countInside(day: string): number {
    return (
      this.orm
        .select({ n: sql<number>`count(*)` })
        .from(visit)
        .where(and(eq(visit.day, day), isNull(visit.leftAt), isNull(visit.refusedReason)))
        .get()?.n ?? 0
    );
  }
}

export class VisitTransactor extends VisitReader {
  private readonly tx: Transaction;

  constructor(tx: Transaction) {
    super(tx.orm);
    this.tx = tx;
  }

  /** Seed 000, step 2: the visitor is received and the purpose written down. */
  register(input: {
    day: string;
    source: 'satpam' | 'anjungan';
    purposeId: string;
    represented: boolean;
    person: PersonSealed;
  }): string {
    const id = this.tx.newId();
    const { person, ...plain } = input;
    this.tx.append({
      subject: `visit:${id}`,
      type: 'visit.registered',
      payload: { id, ...plain },
      sealed: person,
    });
    return id;
  }

  /** Seed 000, step 2c: cannot be processed; the reason is kept. */
  refuse(input: {
    day: string;
    represented: boolean;
    person: PersonSealed;
    reason: string;
  }): string {
    const id = this.tx.newId();
    this.tx.append({
      subject: `visit:${id}`,
      type: 'visit.refused',
      payload: { id, day: input.day, represented: input.represented },
      sealed: { ...input.person, reason: input.reason },
    });
    return id;
  }

  leave(id: string): void {
    const row = this.findVisit(id);
    if (row === undefined)
      throw new DomainError('TAMU_TIDAK_ADA', 'Tamu itu tidak ditemukan. Muat ulang daftar.');
    if (row.leftAt !== null)
      throw new DomainError('TAMU_SUDAH_KELUAR', 'Tamu itu sudah dicatat keluar.');
    this.tx.append({ subject: `visit:${id}`, type: 'visit.left', payload: { id } });
  }
}

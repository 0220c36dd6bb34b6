import { and, desc, eq, isNotNull, isNull, lt, max, sql } from 'drizzle-orm';
import { DomainError } from '../../domain/errors.ts';
import type { Orm, Transaction } from '../ledger.ts';
import { ticket, visit } from '../schema/front.ts';
import type { PersonSealed } from '../../domain/events/front-events.ts';

export type VisitRecord = typeof visit.$inferSelect;

const groups = {
  inside: and(isNull(visit.leftAt), isNull(visit.refusedReason)),
  left: and(isNotNull(visit.leftAt), isNull(visit.refusedReason)),
  refused: isNotNull(visit.refusedReason),
} as const;
export type VisitGroup = keyof typeof groups;

export class VisitReader {
  protected readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  findVisit(id: string): VisitRecord | undefined {
    return this.orm.select().from(visit).where(eq(visit.id, id)).get();
  }

  /** Visitors of a day with their newest ticket; who came, or left, last comes first. */
  ofDay(day: string, group: VisitGroup, limit: number) {
    return this.orm
      .select({
        visit,
        number: ticket.number,
        state: ticket.state,
        ticketPurposeId: ticket.purposeId,
      })
      .from(visit)
      .leftJoin(ticket, eq(ticket.id, visit.ticketId))
      .where(and(eq(visit.day, day), groups[group]))
      .orderBy(desc(group === 'left' ? visit.leftAt : visit.arrivedAt), desc(visit.id))
      .limit(limit)
      .all();
  }

  count(day: string, group: VisitGroup): number {
    return (
      this.orm
        .select({ n: sql<number>`count(*)` })
        .from(visit)
        .where(and(eq(visit.day, day), groups[group]))
        .get()?.n ?? 0
    );
  }

  /** The last day before `day` on which anybody came. */
  findDayBefore(day: string): string | undefined {
    const row = this.orm
      .select({ day: max(visit.day) })
      .from(visit)
      .where(lt(visit.day, day))
      .get();
    return row?.day ?? undefined;
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
    purposeId?: string;
    person: PersonSealed;
    reason: string;
  }): string {
    const id = this.tx.newId();
    const { person, reason, ...plain } = input;
    this.tx.append({
      subject: `visit:${id}`,
      type: 'visit.refused',
      payload: { id, ...plain },
      sealed: { ...person, reason },
    });
    return id;
  }

  /** @returns the visit as it was, so that the caller can end what it left behind. */
  leave(id: string): VisitRecord {
    const row = this.getVisit(id);
    if (row.leftAt !== null)
      throw new DomainError('TAMU_SUDAH_KELUAR', 'Tamu itu sudah dicatat keluar.');
    this.tx.append({ subject: `visit:${id}`, type: 'visit.left', payload: { id } });
    return row;
  }

  /** Back in the building on the same office day; on another day it is a new visit. */
  comeBack(id: string, today: string): VisitRecord {
    const row = this.getVisit(id);
    if (row.refusedReason !== null || row.day !== today)
      throw new DomainError(
        'TAMU_BARU',
        'Kunjungan itu sudah selesai. Catat sebagai tamu baru, lalu beri nomor.',
      );
    if (row.leftAt === null)
      throw new DomainError('TAMU_DI_DALAM', 'Tamu itu sudah tercatat di dalam gedung.');
    this.tx.append({ subject: `visit:${id}`, type: 'visit.returned', payload: { id } });
    return row;
  }

  private getVisit(id: string): VisitRecord {
    const row = this.findVisit(id);
    if (row === undefined)
      throw new DomainError('TAMU_TIDAK_ADA', 'Tamu itu tidak ditemukan. Muat ulang daftar.');
    return row;
  }
}

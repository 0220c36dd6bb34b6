import { and, eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { FrontEvents, PersonSealed } from '../../domain/events/front-events.ts';
import { queueDay, ticket, visit } from '../schema/front.ts';
import type { ApplyTable } from './apply.ts';

export function makeFrontApply(orm: BetterSQLite3Database): ApplyTable<keyof FrontEvents> {
  const findTicket = orm
    .select()
    .from(ticket)
    .where(eq(ticket.id, sql.placeholder('id')))
    .prepare();
  const get = (id: string) => findTicket.get({ id }) as typeof ticket.$inferSelect;
  const save = (id: string, change: Partial<typeof ticket.$inferInsert>) =>
    orm.update(ticket).set(change).where(eq(ticket.id, id)).run();
  return {
    'visit.registered': ({ payload, sealed, at }) => {
      orm
        .insert(visit)
        .values({ ...payload, ...person(sealed), arrivedAt: at })
        .run();
    },
    'visit.refused': ({ payload, sealed, at }) => {
      orm
        .insert(visit)
        .values({
          ...payload,
          source: 'satpam',
          ...person(sealed),
          arrivedAt: at,
          leftAt: at,
          refusedReason: sealed?.reason ?? '',
        })
        .run();
    },
    'visit.left': ({ payload, at }) => {
      orm.update(visit).set({ leftAt: at }).where(eq(visit.id, payload.id)).run();
    },
    'ticket.issued': ({ payload, at }) => {
      const { overrideReason: _kept, ...columns } = payload;
      orm
        .insert(ticket)
        .values({
          ...columns,
          state: 'waiting',
          note: '',
          late: false,
          issuedAt: at,
          waitingSince: at,
          calls: 0,
        })
        .run();
      orm
        .insert(queueDay)
        .values({
          queueId: payload.queueId,
          day: payload.day,
          issued: 1,
          calls: 0,
          priorityStreak: 0,
          ordinaryStreak: 0,
          served: 0,
        })
        .onConflictDoUpdate({
          target: [queueDay.queueId, queueDay.day],
          set: { issued: payload.ordinal },
        })
        .run();
      if (payload.visitId !== undefined) {
        orm.update(visit).set({ ticketId: payload.id }).where(eq(visit.id, payload.visitId)).run();
      }
    },
    'ticket.priority-declared': ({ payload, sealed }) => {
      if (sealed !== undefined) save(payload.ticketId, { priorityKind: sealed.kind });
    },
    'ticket.called': ({ payload, at, seq }) => {
      const row = get(payload.id);
      const first = payload.nth === 1;
      save(payload.id, {
        state: 'called',
        counterId: payload.counterId,
        calls: payload.nth,
        callSeq: seq,
        calledAt: at,
        ...(first && {
          whyCode: payload.why,
          waitingSeconds: secondsBetween(row.waitingSince, at),
        }),
      });
      if (!first) return;
      orm
        .update(queueDay)
        .set({
          calls: sql`${queueDay.calls} + 1`,
          priorityStreak:
            row.priority && payload.ordinaryWaiting ? sql`${queueDay.priorityStreak} + 1` : 0,
          ordinaryStreak:
            !row.priority && payload.priorityWaiting ? sql`${queueDay.ordinaryStreak} + 1` : 0,
        })
        .where(and(eq(queueDay.queueId, row.queueId), eq(queueDay.day, row.day)))
        .run();
    },
    'ticket.serving-started': ({ payload, at }) => {
      const row = get(payload.id);
      save(payload.id, {
        state: 'serving',
        startedAt: at,
        walkingSeconds: secondsBetween(row.calledAt ?? at, at),
      });
    },
    'ticket.finished': ({ payload, at }) => {
      const row = get(payload.id);
      save(payload.id, {
        state: 'done',
        endedAt: at,
        servingSeconds: secondsBetween(row.startedAt ?? at, at),
      });
      orm
        .update(queueDay)
        .set({ served: sql`${queueDay.served} + 1` })
        .where(and(eq(queueDay.queueId, row.queueId), eq(queueDay.day, row.day)))
        .run();
    },
    'ticket.missed': ({ payload, at }) => void save(payload.id, { state: 'no-show', endedAt: at }),
    'ticket.returned-late': ({ payload, at }) =>
      void save(payload.id, {
        state: 'waiting',
        calls: 0,
        late: true,
        waitingSince: at,
        endedAt: null,
        counterId: null,
        eligibleAfterCall: payload.eligibleAfterCall,
      }),
    'ticket.transferred': ({ payload, at }) => {
      const row = get(payload.id);
      save(payload.id, {
        state: 'transferred',
        endedAt: at,
        ...(row.startedAt !== null && { servingSeconds: secondsBetween(row.startedAt, at) }),
      });
      save(payload.toTicketId, { note: payload.note });
    },
    'ticket.case-linked': ({ payload }) => void save(payload.id, { caseId: payload.caseId }),
    'ticket.cancelled': ({ payload, at }) =>
      void save(payload.id, { state: 'cancelled', endedAt: at }),
  };
}

function person(sealed: PersonSealed | undefined) {
  return {
    name: sealed?.name ?? '',
    identityKind: sealed?.identityKind ?? null,
    identityNumber: sealed?.identityNumber ?? '',
    phone: sealed?.phone ?? '',
    institution: sealed?.institution ?? '',
    onBehalfOf: sealed?.onBehalfOf ?? '',
  };
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}

import type Database from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { FrontEvents, PersonSealed } from '../../domain/events/front-events.ts';
import { ticket, visit } from '../schema/front.ts';
import type { ApplyTable } from './apply.ts';
import { tableWriter } from './table-writer.ts';

export function makeFrontApply(
  orm: BetterSQLite3Database,
  sqlite: Database.Database,
): ApplyTable<keyof FrontEvents> {
  const findTicket = orm
    .select()
    .from(ticket)
    .where(eq(ticket.id, sql.placeholder('id')))
    .prepare();
  const get = (id: string) => findTicket.get({ id }) as typeof ticket.$inferSelect;
  const visits = tableWriter(sqlite, visit, ['id']);
  const tickets = tableWriter(sqlite, ticket, ['id']);
  const save = (id: string, change: Partial<typeof ticket.$inferInsert>) =>
    tickets.update([id], change);
  const countIssued = sqlite.prepare<[string, string, number]>(
    `insert into queue_day(queue_id, day, issued, calls, priority_streak, ordinary_streak, served) values (?, ?, ?, 0, 0, 0, 0)
     on conflict(queue_id, day) do update set issued = excluded.issued`,
  );
  const countCall = sqlite.prepare<[number, number, string, string]>(
    `update queue_day set calls = calls + 1,
       priority_streak = case when ? then priority_streak + 1 else 0 end,
       ordinary_streak = case when ? then ordinary_streak + 1 else 0 end
     where queue_id = ? and day = ?`,
  );
  const countServed = sqlite.prepare<[string, string]>(
    'update queue_day set served = served + 1 where queue_id = ? and day = ?',
  );
  return {
    'visit.registered': ({ payload, sealed, at }) => {
      visits.insert({ ...payload, ...person(sealed), arrivedAt: at });
    },
    'visit.refused': ({ payload, sealed, at }) => {
      visits.insert({
        ...payload,
        source: 'satpam',
        ...person(sealed),
        arrivedAt: at,
        leftAt: at,
        refusedReason: sealed?.reason ?? '',
      });
    },
    'visit.left': ({ payload, at }) => {
      visits.update([payload.id], { leftAt: at });
    },
    'visit.returned': ({ payload }) => {
      visits.update([payload.id], { leftAt: null });
    },
    'ticket.issued': ({ payload, at }) => {
      tickets.insert({
        ...payload,
        state: 'waiting',
        note: '',
        late: false,
        issuedAt: at,
        waitingSince: at,
        calls: 0,
      });
      countIssued.run(payload.queueId, payload.day, payload.ordinal);
      if (payload.visitId !== undefined) {
        visits.update([payload.visitId], { ticketId: payload.id });
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
      countCall.run(
        Number(row.priority && payload.ordinaryWaiting),
        Number(!row.priority && payload.priorityWaiting),
        row.queueId,
        row.day,
      );
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
      countServed.run(row.queueId, row.day);
    },
    'ticket.missed': ({ payload, at }) => save(payload.id, { state: 'no-show', endedAt: at }),
    'ticket.returned-late': ({ payload, at }) =>
      save(payload.id, {
        state: 'waiting',
        calls: 0,
        late: true,
        waitingSince: at,
        endedAt: null,
        counterId: null,
        eligibleAfterCall: payload.eligibleAfterCall,
      }),
    'ticket.transferred': ({ payload, sealed, at }) => {
      const row = get(payload.id);
      save(payload.id, {
        state: 'transferred',
        endedAt: at,
        ...(row.startedAt !== null && { servingSeconds: secondsBetween(row.startedAt, at) }),
      });
      save(payload.toTicketId, { note: sealed?.note ?? '' });
    },
    'ticket.case-linked': ({ payload }) => save(payload.id, { caseId: payload.caseId }),
    'ticket.cancelled': ({ payload, at }) => save(payload.id, { state: 'cancelled', endedAt: at }),
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

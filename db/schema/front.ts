import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** A person who came in; names and numbers live here only while they are needed (erasable). */
export const visit = sqliteTable(
  'visit',
  {
    id: text('id').primaryKey(),
    day: text('day').notNull(),
    source: text('source', { enum: ['satpam', 'anjungan'] }).notNull(),
    purposeId: text('purpose_id'),
    name: text('name').notNull(),
    identityKind: text('identity_kind'),
    identityNumber: text('identity_number').notNull(),
    phone: text('phone').notNull(),
    institution: text('institution').notNull(),
    represented: integer('represented', { mode: 'boolean' }).notNull(),
    onBehalfOf: text('on_behalf_of').notNull(),
    ticketId: text('ticket_id'),
    arrivedAt: text('arrived_at').notNull(),
    leftAt: text('left_at'),
    refusedReason: text('refused_reason'),
  },
  (table) => [
    index('visit_day').on(table.day),
    index('visit_inside')
      .on(table.day)
      .where(sql`left_at is null and refused_reason is null`),
  ],
);

export const ticket = sqliteTable(
  'ticket',
  {
    id: text('id').primaryKey(),
    queueId: text('queue_id').notNull(),
    day: text('day').notNull(),
    ordinal: integer('ordinal').notNull(),
    number: text('number').notNull(),
    state: text('state', {
      enum: ['waiting', 'called', 'serving', 'done', 'no-show', 'transferred', 'cancelled'],
    }).notNull(),
    priority: integer('priority', { mode: 'boolean' }).notNull(),
    priorityKind: text('priority_kind'),
    purposeId: text('purpose_id'),
    visitId: text('visit_id'),
    caseId: text('case_id'),
    fromTicketId: text('from_ticket_id'),
    note: text('note').notNull(),
    orderKey: text('order_key').notNull(),
    eligibleAfterCall: integer('eligible_after_call'),
    late: integer('late', { mode: 'boolean' }).notNull(),
    issuedAt: text('issued_at').notNull(),
    waitingSince: text('waiting_since').notNull(),
    calls: integer('calls').notNull(),
    callSeq: integer('call_seq'),
    calledAt: text('called_at'),
    startedAt: text('started_at'),
    endedAt: text('ended_at'),
    counterId: text('counter_id'),
    whyCode: text('why_code'),
    waitingSeconds: integer('waiting_seconds'),
    walkingSeconds: integer('walking_seconds'),
    servingSeconds: integer('serving_seconds'),
  },
  (table) => [
    uniqueIndex('ticket_number').on(table.queueId, table.day, table.ordinal),
    index('ticket_board').on(table.day, table.queueId, table.state),
    index('ticket_counter').on(table.day, table.counterId, table.state),
    index('ticket_call').on(table.day, table.callSeq),
    // Only the days not yet purged: found at once in a file of many years.
    index('ticket_priority')
      .on(table.day)
      .where(sql`priority_kind is not null`),
  ],
);

/** Running totals of one queue on one office day: allocation and fairness are decided from this row. */
export const queueDay = sqliteTable(
  'queue_day',
  {
    queueId: text('queue_id').notNull(),
    day: text('day').notNull(),
    issued: integer('issued').notNull(),
    calls: integer('calls').notNull(),
    /** Priority tickets called in a row while somebody ordinary waited. */
    priorityStreak: integer('priority_streak').notNull(),
    /** Ordinary tickets called in a row while somebody of the priority lane waited. */
    ordinaryStreak: integer('ordinary_streak').notNull(),
    served: integer('served').notNull(),
  },
  (table) => [primaryKey({ columns: [table.queueId, table.day] })],
);

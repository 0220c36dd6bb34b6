import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * Counts per office day, kept by `apply()` so that the head's dashboard need not read ten years of
 * rows. No names, no reasons: nothing here has to be erased. Officers are user ids.
 */

/** The office's zone through time: which day and hour a moment belongs to is settled when it happens. */
export const officeZone = sqliteTable('office_zone', {
  seq: integer('seq').primaryKey(),
  at: text('at').notNull(),
  zone: text('zone').notNull(),
});

/** People at the door and counters by hour of the office's wall clock. */
export const queueHour = sqliteTable(
  'queue_hour',
  {
    day: text('day').notNull(),
    queueId: text('queue_id').notNull(),
    hour: integer('hour').notNull(),
    /** Numbers given to people who came in; one sent on from another desk is not counted again. */
    arrived: integer('arrived').notNull(),
    /** Numbers whose serving began. */
    served: integer('served').notNull(),
    /** Numbers nobody answered; one that came back late counts again when it is missed again. */
    missed: integer('missed').notNull(),
    /** Of the served: how long they waited in all. */
    waitedSeconds: integer('waited_seconds').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.queueId, table.hour] })],
);

/** How long the served waited, by whole minutes (`domain/statistics/time-buckets.ts`). */
export const queueWait = sqliteTable(
  'queue_wait',
  {
    day: text('day').notNull(),
    queueId: text('queue_id').notNull(),
    minutes: integer('minutes').notNull(),
    served: integer('served').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.queueId, table.minutes] })],
);

/** Steps done, by how many office minutes they took: a histogram per day, step and officer. */
export const stepTime = sqliteTable(
  'step_time',
  {
    day: text('day').notNull(),
    sopVersion: text('sop_version').notNull(),
    step: text('step').notNull(),
    officerId: text('officer_id').notNull(),
    /** Lower edge of the bucket; -1 where no time was taken (before this table, or an unknown year). */
    minutes: integer('minutes').notNull(),
    done: integer('done').notNull(),
    /** Sum of the office minutes themselves, for the average. */
    totalMinutes: integer('total_minutes').notNull(),
    /** Of the done: those with a norm to judge them by, and those beyond it. */
    judged: integer('judged').notNull(),
    late: integer('late').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.day, table.sopVersion, table.step, table.officerId, table.minutes],
    }),
  ],
);

/** Which arrow the steps left by. */
export const stepOutcome = sqliteTable(
  'step_outcome',
  {
    day: text('day').notNull(),
    sopVersion: text('sop_version').notNull(),
    step: text('step').notNull(),
    outcome: text('outcome').notNull(),
    done: integer('done').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.sopVersion, table.step, table.outcome] })],
);

/** Cases opened, received (tanda terima) and ended on a day. */
export const caseCount = sqliteTable(
  'case_count',
  {
    day: text('day').notNull(),
    sopVersion: text('sop_version').notNull(),
    opened: integer('opened').notNull(),
    received: integer('received').notNull(),
    finished: integer('finished').notNull(),
    refused: integer('refused').notNull(),
    withdrawn: integer('withdrawn').notNull(),
    expired: integer('expired').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.sopVersion] })],
);

/** Of the ended: working days on the legal clock, and which were later than the promise. */
export const caseTime = sqliteTable(
  'case_time',
  {
    day: text('day').notNull(),
    sopVersion: text('sop_version').notNull(),
    workingDays: integer('working_days').notNull(),
    ended: integer('ended').notNull(),
    judged: integer('judged').notNull(),
    late: integer('late').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.sopVersion, table.workingDays] })],
);

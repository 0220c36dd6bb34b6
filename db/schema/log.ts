import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The office's only source of truth: append-only, gapless, chained. The envelope is frozen at
 * version 1; event types only grow (docs/decisions/0003-event-log.md).
 */
export const event = sqliteTable(
  'event',
  {
    seq: integer('seq').primaryKey(),
    id: text('id').notNull().unique(),
    commandId: text('command_id').notNull(),
    subject: text('subject').notNull(),
    type: text('type').notNull(),
    version: integer('version').notNull(),
    actor: text('actor').notNull(),
    station: text('station').notNull(),
    at: text('at').notNull(),
    bootId: text('boot_id').notNull(),
    monoMs: integer('mono_ms').notNull(),
    payload: text('payload').notNull(),
    sealed: blob('sealed', { mode: 'buffer' }),
    prevHash: blob('prev_hash', { mode: 'buffer' }).notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('event_subject').on(table.subject, table.seq)],
);

/** First answer of every command, so that a retry after a lost reply gets the same answer again. */
export const commandLog = sqliteTable('command_log', {
  commandId: text('command_id').primaryKey(),
  procedure: text('procedure').notNull(),
  actor: text('actor').notNull(),
  inputHash: text('input_hash').notNull(),
  answer: text('answer').notNull(),
  firstSeq: integer('first_seq'),
  lastSeq: integer('last_seq'),
  at: text('at').notNull(),
});

/** One key per person or case, wrapped by the office's master key; destroying it erases (UU 27/2022). */
export const subjectKey = sqliteTable('subject_key', {
  subject: text('subject').primaryKey(),
  wrapped: blob('wrapped', { mode: 'buffer' }).notNull(),
});

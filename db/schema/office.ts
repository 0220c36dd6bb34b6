import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Settings by kind and id; `value` is the JSON of the contract's zod type of that kind. */
export const setting = sqliteTable(
  'setting',
  {
    kind: text('kind', {
      enum: ['office', 'queue', 'counter', 'purpose', 'printer', 'series', 'clock'],
    }).notNull(),
    id: text('id').notNull(),
    value: text('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
);

export const holiday = sqliteTable('holiday', {
  day: text('day').primaryKey(),
  year: integer('year').notNull(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['libur-nasional', 'cuti-bersama', 'lokal'] }).notNull(),
});

/** Years whose SKB table is loaded; nothing is computed past them. */
export const holidayYear = sqliteTable('holiday_year', { year: integer('year').primaryKey() });

export const user = sqliteTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  nip: text('nip').notNull(),
  position: text('position').notNull(),
  /** Pangkat/golongan, printed under the name on letters: "Pembina Utama Muda (IV/c)". */
  rank: text('rank').notNull().default(''),
  roles: text('roles').notNull(),
  pinHash: text('pin_hash').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
  failures: integer('failures').notNull(),
  lockedUntil: text('locked_until'),
});

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    userId: text('user_id').notNull(),
    stationId: text('station_id').notNull(),
    counterId: text('counter_id'),
    openedAt: text('opened_at').notNull(),
    closedAt: text('closed_at'),
    locked: integer('locked', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('session_user').on(table.userId)],
);

export const station = sqliteTable('station', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['desk', 'security', 'kiosk', 'display'] }).notNull(),
  counterId: text('counter_id'),
  codeHash: text('code_hash'),
  codeUntil: text('code_until'),
  tokenHash: text('token_hash').unique(),
  pairedAt: text('paired_at'),
  active: integer('active', { mode: 'boolean' }).notNull(),
});

/** Every SOP text the office ever ran; a running case keeps the version it began with. */
export const sopVersion = sqliteTable('sop_version', {
  /** `<sop id>@<first 12 hex of sha256 of the text>` */
  version: text('version').primaryKey(),
  sopId: text('sop_id').notNull(),
  revision: integer('revision').notNull(),
  file: text('file').notNull(),
  yaml: text('yaml').notNull(),
  adoptedAt: text('adopted_at').notNull(),
});

export const sopInUse = sqliteTable('sop_in_use', {
  sopId: text('sop_id').primaryKey(),
  version: text('version').notNull(),
  inUse: integer('in_use', { mode: 'boolean' }).notNull(),
});

/** Officers who are away, and who stands in for them (Plh/Plt). */
export const absence = sqliteTable(
  'absence',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    substituteId: text('substitute_id').notNull(),
    kind: text('kind', { enum: ['plh', 'plt'] }).notNull(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    /** Number of the order (surat perintah), if there is one. */
    orderNumber: text('order_number').notNull(),
    endedAt: text('ended_at'),
  },
  (table) => [index('absence_substitute').on(table.substituteId, table.toDay)],
);

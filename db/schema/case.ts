import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** A request under one SOP. `state` is the interpreter's CaseState (domain/workflow). */
export const caseFile = sqliteTable(
  'case_file',
  {
    /** Order of opening; its words are rows 2n and 2n + 1 of `case_search`. */
    n: integer('n').primaryKey(),
    id: text('id').notNull().unique(),
    number: text('number').unique(),
    sopId: text('sop_id').notNull(),
    sopVersion: text('sop_version').notNull(),
    status: text('status').notNull(),
    state: text('state').notNull(),
    /** JSON of the contract's Applicant; blanked on erasure. */
    applicant: text('applicant').notNull(),
    visitId: text('visit_id'),
    checklist: text('checklist').notNull(),
    checklistRound: integer('checklist_round').notNull(),
    openedAt: text('opened_at').notNull(),
    receivedAt: text('received_at'),
    receivedBy: text('received_by'),
    dueDay: text('due_day'),
    promise: text('promise'),
    choice: text('choice'),
    closedAt: text('closed_at'),
    closedReason: text('closed_reason'),
    /** The last day of the legal clock as it stands now; `due_day` is what the receipt promised. */
    clockDueDay: text('clock_due_day'),
    /** Set at the end: working days on the legal clock, and whether the promise was missed. */
    workingDays: integer('working_days'),
    late: integer('late', { mode: 'boolean' }),
  },
  (table) => [
    index('case_opened').on(table.openedAt),
    index('case_status').on(table.status, table.openedAt),
    index('case_sop').on(table.sopId, table.openedAt),
    /** The register of requests by service and state. */
    index('case_sop_status').on(table.sopId, table.status, table.openedAt),
    index('case_due').on(table.status, table.clockDueDay),
    index('case_received').on(table.receivedAt),
    index('case_closed').on(table.closedAt, table.status),
    /** To find a person's files by NIK; such a search is on the record (UU 27/2022). */
    index('case_identity').on(sql`applicant ->> '$.identityNumber'`),
  ],
);

/** One row per visit to a step: the map pengendali proses (SOP-LP2N-PAR-05, P.5). */
export const caseStep = sqliteTable(
  'case_step',
  {
    caseId: text('case_id').notNull(),
    token: integer('token').notNull(),
    step: text('step').notNull(),
    role: text('role').notNull(),
    enteredAt: text('entered_at').notNull(),
    takenAt: text('taken_at'),
    holderId: text('holder_id'),
    completedAt: text('completed_at'),
    completedBy: text('completed_by'),
    outcome: text('outcome'),
    reason: text('reason'),
    /** The SOP text the case runs on: with the step, whose work it is. */
    sopVersion: text('sop_version').notNull().default(''),
    /** What the officer filled in: JSON of the capability's form, a draft until the step is done; blanked on erasure. */
    form: text('form'),
    /** Set when a substitute did it: `plh` or `plt`, and in whose place. */
    actingKind: text('acting_kind', { enum: ['plh', 'plt'] }),
    actingFor: text('acting_for'),
    /** Set when done: minutes of office hours from entering to completing, and whether the norm was missed. */
    officeMinutes: integer('office_minutes'),
    late: integer('late', { mode: 'boolean' }),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.token] }),
    index('case_step_waiting')
      .on(table.sopVersion, table.step, table.enteredAt)
      .where(sql`completed_at is null`),
    index('case_step_open').on(table.role, table.completedAt, table.enteredAt),
    index('case_step_holder').on(table.holderId, table.completedAt),
    /** The day's work, newest first, to open a figure of the dashboard down to its cases. */
    index('case_step_done').on(table.completedAt, table.step, table.completedBy),
  ],
);

export const caseNote = sqliteTable(
  'case_note',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    text: text('text').notNull(),
  },
  (table) => [index('case_note_case').on(table.caseId, table.at)],
);

/**
 * The register of outgoing numbers (SOP-LP2N-PAR-05 step 15: "secara berurutan dan diregistrasi
 * dengan rapi"). A voided number stays in it.
 */
export const outgoingNumber = sqliteTable(
  'outgoing_number',
  {
    series: text('series').notNull(),
    period: text('period').notNull(),
    ordinal: integer('ordinal').notNull(),
    number: text('number').notNull(),
    caseId: text('case_id'),
    /** What the letter is about; never a person's name. */
    regarding: text('regarding').notNull(),
    /** Day on the letter, on the office's calendar. */
    day: text('day').notNull(),
    givenBy: text('given_by').notNull(),
    givenAt: text('given_at').notNull(),
    state: text('state', { enum: ['given', 'voided'] }).notNull(),
    voidedBy: text('voided_by'),
    voidedAt: text('voided_at'),
    voidReason: text('void_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.series, table.period, table.ordinal] }),
    uniqueIndex('outgoing_number_text').on(table.series, table.number),
    index('outgoing_number_case').on(table.caseId, table.givenAt),
    index('outgoing_number_day').on(table.day, table.series, table.ordinal),
    index('outgoing_number_series_day').on(table.series, table.day, table.ordinal),
    index('outgoing_number_voided')
      .on(table.day, table.series, table.ordinal)
      .where(sql`state = 'voided'`),
  ],
);

/** Numbers given per series and period; a number once given is never given twice. */
export const numberSeries = sqliteTable(
  'number_series',
  {
    series: text('series').notNull(),
    period: text('period').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.series, table.period] })],
);

export const printJob = sqliteTable(
  'print_job',
  {
    id: text('id').primaryKey(),
    paper: text('paper').notNull(),
    title: text('title').notNull(),
    caseId: text('case_id'),
    ticketId: text('ticket_id'),
    printerId: text('printer_id'),
    /** Facts from which the bytes are made again at any time: JSON, blanked on erasure. */
    facts: text('facts').notNull(),
    state: text('state', {
      enum: ['queued', 'claimed', 'sent', 'confirmed', 'failed', 'unknown', 'no-printer'],
    }).notNull(),
    attempts: integer('attempts').notNull(),
    /** When the state last changed; a claim that is not reported in time ends as `unknown`. */
    stateAt: text('state_at').notNull().default(''),
    /** The try at hand of a paper that a station's own shell prints; each try has its own. */
    claimId: text('claim_id'),
    claimedBy: text('claimed_by'),
    problemCode: text('problem_code'),
    problemMessage: text('problem_message'),
    copy: integer('copy').notNull(),
    askedBy: text('asked_by').notNull(),
    station: text('station').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    index('print_job_state').on(table.state),
    index('print_job_case').on(table.caseId, table.at),
    index('print_job_ticket').on(table.ticketId),
  ],
);

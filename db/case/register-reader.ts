import { sql, type SQL } from 'drizzle-orm';
import type { CaseCursor, NumberCursor, RegisterStatus } from '../../domain/contract/register.ts';
import type { Orm } from '../ledger.ts';

/** Requests opened in [from, until), UTC text. */
export type CaseRange = {
  from: string;
  until: string;
  /** Only these services; undefined: all. */
  sopIds?: readonly string[] | undefined;
  status?: RegisterStatus | undefined;
};
export type NumberRange = {
  from: string;
  to: string;
  series?: string | undefined;
  state?: 'given' | 'voided' | undefined;
};
export type RegisterOrder = 'newest' | 'oldest';
export type Page<C> = { after?: C | undefined; limit: number; order: RegisterOrder };

export type CaseEntry = {
  n: number;
  id: string;
  number: string | null;
  sopId: string;
  sopVersion: string;
  status: RegisterStatus;
  openedAt: string;
  receivedAt: string | null;
  closedAt: string | null;
  dueDay: string | null;
  applicantName: string | null;
  institution: string | null;
  subject: string | null;
  decision: string | null;
  /** Step ids at hand, JSON. */
  steps: string;
};
export type NumberEntry = {
  series: string;
  ordinal: number;
  number: string;
  day: string;
  regarding: string;
  caseId: string | null;
  givenBy: string;
  state: 'given' | 'voided';
  voidedAt: string | null;
  voidedBy: string | null;
  voidReason: string | null;
  caseNumber: string | null;
  n: number | null;
  applicantName: string | null;
  institution: string | null;
};

/**
 * The registers of the office, a page at a time. Every question walks one index and stops at the end
 * of its page, so that ten years of cases cost no more than one.
 */
export class RegisterReader {
  private readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  cases(range: CaseRange, { after, limit, order }: Page<CaseCursor>): CaseEntry[] {
    return this.orm.all<CaseEntry>(sql`
      select f.n, f.id, f.number, f.sop_id as sopId, f.sop_version as sopVersion, f.status,
        f.opened_at as openedAt, f.received_at as receivedAt, f.closed_at as closedAt,
        coalesce(f.clock_due_day, f.due_day) as dueDay,
        f.applicant ->> '$.name' as applicantName, f.applicant ->> '$.institution' as institution,
        f.applicant ->> '$.subject' as subject, f.state ->> '$.facts.decision' as decision,
        (select json_group_array(value ->> '$.step') from json_each(f.state, '$.active')) as steps
      from ${caseTable(range)}
      where ${caseBounds(range, after, order)} and ${caseWhere(range)}
      order by f.opened_at ${direction(order)}, f.n ${direction(order)} limit ${limit}`);
  }

  /** How many requests of each state, without looking at any. */
  countCases(range: CaseRange, status: RegisterStatus): number {
    if (range.status !== undefined && range.status !== status) return 0;
    const asked = { ...range, status };
    return this.count(
      sql`${caseTable(asked)} where ${caseBounds(asked, undefined, 'oldest')} and ${caseWhere(asked)}`,
    );
  }

  numbers(range: NumberRange, { after, limit, order }: Page<NumberCursor>): NumberEntry[] {
    return this.orm.all<NumberEntry>(sql`
      select o.series, o.ordinal, o.number, o.day, o.regarding, o.case_id as caseId,
        o.given_by as givenBy, o.state, o.voided_at as voidedAt, o.voided_by as voidedBy,
        o.void_reason as voidReason, f.number as caseNumber, f.n,
        f.applicant ->> '$.name' as applicantName, f.applicant ->> '$.institution' as institution
      from ${numberTable(range)} left join case_file f on f.id = o.case_id
      where ${numberBounds(range, after, order)} and ${numberWhere(range)}
      order by o.day ${direction(order)}, o.series ${direction(order)}, o.ordinal ${direction(order)}
      limit ${limit}`);
  }

  countNumbers(range: NumberRange): { given: number; voided: number } {
    const countOf = (asked: NumberRange) =>
      this.count(
        sql`${numberTable(asked)} where ${numberBounds(asked, undefined, 'oldest')} and ${numberWhere(asked)}`,
      );
    const voided = countOf({ ...range, state: 'voided' });
    const all = countOf({ ...range, state: undefined });
    return {
      given: range.state === 'voided' ? 0 : all - voided,
      voided: range.state === 'given' ? 0 : voided,
    };
  }

  /** Numbers of letters that still stand, of many cases at once. */
  lettersOf(caseIds: readonly string[]): { caseId: string; series: string; number: string }[] {
    return this.orm.all(sql`
      select o.case_id as caseId, o.series, o.number from json_each(${JSON.stringify(caseIds)}) c
      join outgoing_number o on o.case_id = c.value and o.state = 'given'
      order by o.given_at, o.ordinal`);
  }

  private count(from: SQL): number {
    return this.orm.get<{ n: number }>(sql`select count(*) as n from ${from}`)?.n ?? 0;
  }
}

function direction(order: RegisterOrder): SQL {
  return order === 'newest' ? sql`desc` : sql`asc`;
}

/**
 * The period; on a later page its far end is the row the page before ended with, because SQLite walks
 * an index from one bound only and would step over every row already shown.
 */
function caseBounds(
  { from, until }: CaseRange,
  after: CaseCursor | undefined,
  order: RegisterOrder,
) {
  if (after === undefined) return sql`f.opened_at >= ${from} and f.opened_at < ${until}`;
  return order === 'newest'
    ? sql`f.opened_at >= ${from} and f.opened_at <= ${after.at} and (f.opened_at, f.n) < (${after.at}, ${after.n})`
    : sql`f.opened_at >= ${after.at} and f.opened_at < ${until} and (f.opened_at, f.n) > (${after.at}, ${after.n})`;
}

/** Named where the planner, which has no statistics, takes another index than the one made for it. */
function caseTable({ sopIds, status }: CaseRange): SQL {
  return sopIds?.length === 1 && status !== undefined
    ? sql`case_file f indexed by case_sop_status`
    : sql`case_file f`;
}

function caseWhere({ sopIds, status }: CaseRange): SQL {
  const parts = [sql`true`];
  if (status !== undefined) parts.push(sql`f.status = ${status}`);
  // One service by equality: `in` of a list would keep the index from giving the order.
  if (sopIds?.length === 1) parts.push(sql`f.sop_id = ${sopIds[0]}`);
  else if (sopIds !== undefined)
    parts.push(sql`f.sop_id in (select value from json_each(${JSON.stringify(sopIds)}))`);
  return sql.join(parts, sql` and `);
}

function numberBounds(
  { from, to }: NumberRange,
  after: NumberCursor | undefined,
  order: RegisterOrder,
): SQL {
  if (after === undefined) return sql`o.day >= ${from} and o.day <= ${to}`;
  const row = sql`(${after.day}, ${after.series}, ${after.ordinal})`;
  return order === 'newest'
    ? sql`o.day >= ${from} and o.day <= ${after.day} and (o.day, o.series, o.ordinal) < ${row}`
    : sql`o.day >= ${after.day} and o.day <= ${to} and (o.day, o.series, o.ordinal) > ${row}`;
}

function numberTable({ state }: NumberRange): SQL {
  return state === 'voided'
    ? sql`outgoing_number o indexed by outgoing_number_voided`
    : sql`outgoing_number o`;
}

function numberWhere({ series, state }: NumberRange): SQL {
  const parts = [sql`true`];
  if (series !== undefined) parts.push(sql`o.series = ${series}`);
  // Literally, so that the partial index of voided numbers fits.
  if (state === 'voided') parts.push(sql`o.state = 'voided'`);
  if (state === 'given') parts.push(sql`o.state = 'given'`);
  return sql.join(parts, sql` and `);
}

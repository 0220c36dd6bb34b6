import { sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../ledger.ts';

/** From (inclusive) until (exclusive), UTC: the office days or the hour of a figure. */
export type Moments = { begin: string; end: string };
export type CaseLine = {
  caseId: string;
  n: number;
  number: string | null;
  sopVersion: string;
  status: string;
  applicantName: string | null;
  at: string;
  dueDay: string | null;
  workingDays: number | null;
  late: number | null;
};
export type StepLine = Omit<CaseLine, 'late' | 'workingDays'> & {
  token: number;
  step: string;
  outcome: string | null;
  reason: string | null;
  officerId: string | null;
  officeMinutes: number | null;
  late: number | null;
};
export type TicketLine = {
  number: string;
  state: string;
  queueId: string;
  caseId: string | null;
  n: number | null;
  caseNumber: string | null;
  sopVersion: string | null;
  applicantName: string | null;
  at: string;
  waitingSeconds: number | null;
};
export type Page = { offset: number; limit: number };
export type OpenFilter = {
  versions?: string[];
  due?: { before: string } | { on: string };
  opened?: { from?: string; until?: string };
};

const caseColumns = sql`f.id as caseId, f.n as n, f.number as number, f.sop_version as sopVersion, f.status as status,
  f.applicant ->> '$.name' as applicantName, f.clock_due_day as dueDay`;
/** A product that lies ready has kept the promise, however late it is collected. */
const notReady = sql`f.state ->> '$.facts.productReadyAt' is null`;

/** The rows behind the figures, a page at a time, and the figures of what is under way now. */
export class FigureReader {
  private readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  /** Cases opened, received or ended in a period, newest first. */
  caseMoments(
    moment: 'opened' | 'received' | 'ended' | 'finished' | 'refused' | 'withdrawn' | 'expired',
    { begin, end }: Moments,
    only: { versions?: string[]; late?: boolean },
    page: Page,
  ): CaseLine[] {
    const column = {
      opened: sql`f.opened_at`,
      received: sql`f.received_at`,
    } as Partial<Record<typeof moment, SQL>>;
    const at = column[moment] ?? sql`f.closed_at`;
    const status = moment in column || moment === 'ended' ? sql`` : sql`and +f.status = ${moment}`;
    const late = only.late === undefined ? sql`` : sql`and f.late = ${Number(only.late)}`;
    return this.orm.all(
      sql`select ${caseColumns}, ${at} as at, f.working_days as workingDays, f.late as late from case_file f
          where ${at} >= ${begin} and ${at} < ${end} ${status} ${late} ${ofVersions(only.versions)}
          order by ${at} desc, f.n desc limit ${page.limit} offset ${page.offset}`,
    );
  }

  /** Open cases, oldest first; with `due` those whose product is not ready. */
  openCases(only: OpenFilter, page: Page): CaseLine[] {
    return this.orm.all(
      sql`select ${caseColumns}, f.opened_at as at, null as workingDays, null as late from case_file f
          where f.status = 'open' ${openFilter(only)}
          order by f.opened_at, f.n limit ${page.limit} offset ${page.offset}`,
    );
  }

  countOpen(only: OpenFilter): number {
    return (
      this.orm.all<{ count: number }>(
        sql`select count(*) as count from case_file f where f.status = 'open' ${openFilter(only)}`,
      )[0]?.count ?? 0
    );
  }

  /** Open cases and the late among them, per service. */
  openByVersion(today: string): { version: string; open: number; late: number }[] {
    return this.orm.all(
      sql`select f.sop_version as version, count(*) as open,
            sum(f.clock_due_day < ${today} and ${notReady}) as late
          from case_file f where f.status = 'open' group by f.sop_version`,
    );
  }

  /** When each open case was opened, and whether it is late. */
  openAges(today: string, versions?: string[]): { at: string; late: number }[] {
    return this.orm.all(
      sql`select f.opened_at as at, coalesce(f.clock_due_day < ${today} and ${notReady}, 0) as late
          from case_file f where f.status = 'open' ${ofVersions(versions)}`,
    );
  }

  /** Steps under way per version and step. */
  underWay(
    versions?: string[],
  ): { version: string; step: string; count: number; oldest: string }[] {
    const only =
      versions === undefined
        ? sql``
        : sql`and sop_version in (select value from json_each(${JSON.stringify(versions)}))`;
    return this.orm.all(
      sql`select sop_version as version, step, count(*) as count, min(entered_at) as oldest from case_step
          where completed_at is null ${only} group by sop_version, step`,
    );
  }

  countUnderWayBefore(version: string, step: string, before: string): number {
    return (
      this.orm.all<{ count: number }>(
        sql`select count(*) as count from case_step
            where completed_at is null and sop_version = ${version} and step = ${step} and entered_at < ${before}`,
      )[0]?.count ?? 0
    );
  }

  inHand(): { officerId: string; count: number }[] {
    return this.orm.all(
      sql`select holder_id as officerId, count(*) as count from case_step
          where completed_at is null and holder_id is not null group by holder_id`,
    );
  }

  /** Steps under way of one step of a service, longest first. */
  stepsUnderWay(
    steps: { version: string; before?: string }[],
    step: string,
    page: Page,
    holderId?: string,
  ): StepLine[] {
    const which = sql.join(
      steps.map(
        ({ version, before }) =>
          sql`(s.sop_version = ${version} ${before === undefined ? sql`` : sql`and s.entered_at < ${before}`})`,
      ),
      sql` or `,
    );
    const holder = holderId === undefined ? sql`` : sql`and s.holder_id = ${holderId}`;
    return this.orm.all(
      sql`select ${caseColumns}, s.token, s.step, s.outcome, null as reason, s.holder_id as officerId, s.office_minutes as officeMinutes, s.late, s.entered_at as at
          from case_step s join case_file f on f.id = s.case_id
          where s.completed_at is null and s.step = ${step} and (${which}) ${holder}
          order by s.entered_at limit ${page.limit} offset ${page.offset}`,
    );
  }

  /** Steps done in a period, newest first. */
  stepsDone(
    { begin, end }: Moments,
    only: {
      versions?: string[];
      step?: string;
      outcome?: string;
      /** `<step> <outcome>` of each arrow wanted. */
      arrows?: string[];
      officerId?: string;
      late?: boolean;
      minutes?: [number, number | null];
    },
    page: Page,
  ): StepLine[] {
    const filters = [
      only.versions === undefined
        ? sql``
        : sql`and s.sop_version in (select value from json_each(${JSON.stringify(only.versions)}))`,
      only.step === undefined ? sql`` : sql`and s.step = ${only.step}`,
      only.outcome === undefined ? sql`` : sql`and s.outcome = ${only.outcome}`,
      only.arrows === undefined
        ? sql``
        : sql`and s.step || ' ' || s.outcome in (select value from json_each(${JSON.stringify(only.arrows)}))`,
      only.officerId === undefined ? sql`` : sql`and s.completed_by = ${only.officerId}`,
      only.late === undefined ? sql`` : sql`and s.late = ${Number(only.late)}`,
      only.minutes === undefined ? sql`` : sql`and s.office_minutes > ${only.minutes[0]}`,
      only.minutes === undefined || only.minutes[1] === null
        ? sql``
        : sql`and s.office_minutes <= ${only.minutes[1]}`,
    ];
    return this.orm.all(
      sql`select ${caseColumns}, s.token, s.step, s.outcome, s.reason, s.completed_by as officerId, s.office_minutes as officeMinutes, s.late, s.completed_at as at
          from case_step s join case_file f on f.id = s.case_id
          where s.completed_at >= ${begin} and s.completed_at < ${end} and s.outcome is not null
            ${sql.join(filters, sql` `)}
          order by s.completed_at desc limit ${page.limit} offset ${page.offset}`,
    );
  }

  /** Who waits and is served today, and since when the first of them waits. */
  ticketsNow(day: string): { waiting: number; serving: number; oldest: string | null } {
    return (
      this.orm.all<{ waiting: number; serving: number; oldest: string | null }>(
        sql`select coalesce(sum(state in ('waiting', 'called')), 0) as waiting, coalesce(sum(state = 'serving'), 0) as serving,
              min(case when state in ('waiting', 'called') then waiting_since end) as oldest
            from ticket where day = ${day} and state in ('waiting', 'called', 'serving')`,
      )[0] ?? { waiting: 0, serving: 0, oldest: null }
    );
  }

  /** How many people were served that day: whoever was sent on to another desk counts once. */
  visitorsServed(day: string): number {
    const [row] = this.orm.all<{ count: number }>(
      sql`select count(distinct coalesce(visit_id, id)) as count from ticket
          where day = ${day} and started_at is not null`,
    );
    return row?.count ?? 0;
  }

  /** When each of a day's numbers began to wait and stopped waiting (undefined: still waits). */
  waitsOfDay(day: string): { since: string; until: string | null }[] {
    return this.orm.all(
      sql`select issued_at as since, coalesce(started_at, ended_at) as until from ticket where day = ${day}`,
    );
  }

  /** Numbers of a day in the order they were given; `hour` bounds the moment that counts. */
  tickets(
    day: string,
    which: 'arrived' | 'waiting' | 'serving' | 'served' | 'missed',
    hour: Moments | undefined,
    page: Page,
  ): TicketLine[] {
    const filter = {
      arrived: sql`t.from_ticket_id is null`,
      waiting: sql`t.state in ('waiting', 'called')`,
      serving: sql`t.state = 'serving'`,
      served: sql`t.started_at is not null`,
      missed: sql`(t.state = 'no-show' or t.late)`,
    }[which];
    const at = which === 'served' ? sql`t.started_at` : sql`t.issued_at`;
    const during =
      hour === undefined ? sql`` : sql`and ${at} >= ${hour.begin} and ${at} < ${hour.end}`;
    return this.orm.all(
      sql`select t.number, t.state, t.queue_id as queueId, f.id as caseId, f.n as n, f.number as caseNumber, f.sop_version as sopVersion,
            f.applicant ->> '$.name' as applicantName, ${at} as at, t.waiting_seconds as waitingSeconds
          from ticket t left join case_file f on f.id = t.case_id
          where t.day = ${day} and ${filter} ${during}
          order by ${at} limit ${page.limit} offset ${page.offset}`,
    );
  }
}

function ofVersions(versions: string[] | undefined): SQL {
  if (versions === undefined) return sql``;
  return sql`and f.sop_version in (select value from json_each(${JSON.stringify(versions)}))`;
}

function openFilter({ versions, due, opened }: OpenFilter): SQL {
  const parts = [ofVersions(versions)];
  if (due !== undefined)
    parts.push(
      'before' in due
        ? sql`and f.clock_due_day < ${due.before} and ${notReady}`
        : sql`and f.clock_due_day = ${due.on} and ${notReady}`,
    );
  if (opened?.from !== undefined) parts.push(sql`and f.opened_at >= ${opened.from}`);
  if (opened?.until !== undefined) parts.push(sql`and f.opened_at < ${opened.until}`);
  return sql.join(parts, sql` `);
}

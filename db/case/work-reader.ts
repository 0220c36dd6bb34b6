import { sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../ledger.ts';

/** An open step with what the work list sorts and counts by; names come for one page only. */
export type OpenStep = {
  caseId: string;
  token: number;
  step: string;
  sopVersion: string;
  since: string;
  takenAt: string | null;
  holderId: string | null;
  dueDay: string | null;
  /** When the product lay ready; read only where the due day is near or past. */
  readyAt: string | null;
  fromStep: string | null;
  fromOutcome: string | null;
};

export type OpenStepDetail = {
  number: string | null;
  n: number;
  applicantName: string | null;
  institution: string | null;
  /** JSON list of the Bidang/Balai it was forwarded to. */
  units: string | null;
  /** How often the case came to this step, this time included. */
  round: number;
  fromBy: string | null;
  fromReason: string | null;
};

/** `index` is named: of several that fit, only these hold nothing but open steps, or one person's. */
const stepSql = (index: SQL, where: SQL, soon: string) => sql`
  select s.case_id as caseId, s.token, s.step, s.sop_version as sopVersion, s.entered_at as since,
    s.taken_at as takenAt, s.holder_id as holderId, f.clock_due_day as dueDay,
    case when f.clock_due_day <= ${soon} then f.state ->> '$.facts.productReadyAt' end as readyAt,
    (select p.step || ' ' || p.outcome from case_step p
      where p.case_id = s.case_id and p.token < s.token and p.completed_at = s.entered_at
      order by p.token desc limit 1) as origin
  from case_step s indexed by ${index} join case_file f on f.id = s.case_id
  where s.completed_at is null and ${where} and f.status = 'open'`;

export function waitingSql(sopVersion: string, steps: readonly string[], soon: string): SQL {
  const among = JSON.stringify(steps);
  const where = sql`s.sop_version = ${sopVersion} and s.step in (select value from json_each(${among}))`;
  return stepSql(sql`case_step_waiting`, where, soon);
}

export function heldSql(userId: string, soon: string): SQL {
  return stepSql(sql`case_step_holder`, sql`s.holder_id = ${userId}`, soon);
}

/** Questions of the work list: open steps only, by the partial index `case_step_waiting`. */
export class WorkReader {
  private readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  /**
   * Open steps of one SOP text, longest waiting first within each step. `soon`: up to this due day it
   * is worth knowing whether the product is ready.
   */
  waiting(sopVersion: string, steps: readonly string[], soon: string): OpenStep[] {
    return this.open(waitingSql(sopVersion, steps, soon));
  }

  /** What somebody has in hand, whatever the roles are today. */
  held(userId: string, soon: string): OpenStep[] {
    return this.open(heldSql(userId, soon));
  }

  /** How many steps these people have in hand. */
  holding(userId: string): number {
    return (
      this.orm.get<{ n: number }>(
        sql`select count(*) as n from case_step where holder_id = ${userId} and completed_at is null`,
      )?.n ?? 0
    );
  }

  /** What the rows of one page show besides, in their order. */
  details(page: readonly Pick<OpenStep, 'caseId' | 'token'>[]): OpenStepDetail[] {
    const asked = JSON.stringify(page.map(({ caseId, token }) => [caseId, token]));
    return this.orm.all<OpenStepDetail>(sql`
      select f.number, f.n, f.applicant ->> '$.name' as applicantName,
        f.applicant ->> '$.institution' as institution, f.state ->> '$.facts.units' as units,
        (select count(*) from case_step v
          where v.case_id = s.case_id and v.step = s.step and v.token <= s.token) as round,
        p.completed_by as fromBy, p.reason as fromReason
      from json_each(${asked}) a
      cross join case_step s on s.case_id = a.value ->> 0 and s.token = a.value ->> 1
      cross join case_file f on f.id = s.case_id
      left join case_step p on p.case_id = s.case_id and p.token = (
        select max(q.token) from case_step q
        where q.case_id = s.case_id and q.token < s.token and q.completed_at = s.entered_at)
      order by a.key`);
  }

  private open(question: SQL): OpenStep[] {
    type Row = Omit<OpenStep, 'fromStep' | 'fromOutcome'> & { origin: string | null };
    return this.orm.all<Row>(question).map(({ origin, ...row }) => {
      const [fromStep = null, fromOutcome = null] = origin?.split(' ') ?? [];
      return { ...row, fromStep, fromOutcome };
    });
  }
}

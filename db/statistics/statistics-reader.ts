import { sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../ledger.ts';

export type Period = { from: string; to: string };
export type HourRow = {
  hour: number;
  arrived: number;
  served: number;
  missed: number;
  waitedSeconds: number;
};
export type TimeRow = {
  version: string;
  step: string;
  officerId: string;
  minutes: number;
  done: number;
  totalMinutes: number;
  judged: number;
  late: number;
};
export type CaseCountRow = {
  version: string;
  opened: number;
  received: number;
  finished: number;
  refused: number;
  withdrawn: number;
  expired: number;
};

/** The counts per office day; each answer costs as much as the period is long, not as the file is old. */
export class StatisticsReader {
  private readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  hours({ from, to }: Period): HourRow[] {
    return this.orm.all(
      sql`select hour, sum(arrived) as arrived, sum(served) as served, sum(missed) as missed, sum(waited_seconds) as waitedSeconds
          from queue_hour where ${during({ from, to })} group by hour order by hour`,
    );
  }

  visitorDays({ from, to }: Period): { day: string; arrived: number; served: number }[] {
    return this.orm.all(
      sql`select day, sum(arrived) as arrived, sum(served) as served
          from queue_hour where ${during({ from, to })} group by day order by day`,
    );
  }

  caseDays({ from, to }: Period): { day: string; received: number; finished: number }[] {
    return this.orm.all(
      sql`select day, sum(received) as received, sum(finished) as finished
          from case_count where ${during({ from, to })} group by day order by day`,
    );
  }

  /** Waits of the served in whole minutes, shortest first. */
  waits({ from, to }: Period): { minutes: number; count: number }[] {
    return this.orm.all(
      sql`select minutes, sum(served) as count from queue_wait
          where ${during({ from, to })} group by minutes order by minutes`,
    );
  }

  /** Steps done by version, step, officer and bucket; in no order. */
  times({ from, to }: Period, only: { versions?: string[]; officerId?: string }): TimeRow[] {
    return this.orm.all(
      sql`select sop_version as version, step, officer_id as officerId, minutes, sum(done) as done,
            sum(total_minutes) as totalMinutes, sum(judged) as judged, sum(late) as late
          from step_time where ${during({ from, to })}
            ${ofVersions(only.versions)} ${only.officerId === undefined ? sql`` : sql`and officer_id = ${only.officerId}`}
          group by sop_version, step, officer_id, minutes`,
    );
  }

  outcomes(
    { from, to }: Period,
    versions?: string[],
  ): { version: string; step: string; outcome: string; done: number }[] {
    return this.orm.all(
      sql`select sop_version as version, step, outcome, sum(done) as done from step_outcome
          where ${during({ from, to })} ${ofVersions(versions)}
          group by sop_version, step, outcome order by sop_version, step, outcome`,
    );
  }

  cases({ from, to }: Period, versions?: string[]): CaseCountRow[] {
    return this.orm.all(
      sql`select sop_version as version, sum(opened) as opened, sum(received) as received, sum(finished) as finished,
            sum(refused) as refused, sum(withdrawn) as withdrawn, sum(expired) as expired
          from case_count where ${during({ from, to })} ${ofVersions(versions)} group by sop_version`,
    );
  }

  caseTimes(
    { from, to }: Period,
    versions?: string[],
  ): { version: string; workingDays: number; ended: number; judged: number; late: number }[] {
    return this.orm.all(
      sql`select sop_version as version, working_days as workingDays, sum(ended) as ended, sum(judged) as judged, sum(late) as late
          from case_time where ${during({ from, to })} ${ofVersions(versions)}
          group by sop_version, working_days order by working_days`,
    );
  }

  /** First office day with anything on it. */
  firstDay(): string | undefined {
    const days = this.orm.all<{ day: string | null }>(
      sql`select min(day) as day from queue_hour union all select min(day) from case_count`,
    );
    return days
      .flatMap(({ day }) => day ?? [])
      .sort()
      .at(0);
  }
}

/** A single day by equality: its rows then come in the order of the key, and need no sorting to be grouped. */
function during({ from, to }: Period): SQL {
  return from === to ? sql`day = ${from}` : sql`day between ${from} and ${to}`;
}

function ofVersions(versions: string[] | undefined): SQL {
  if (versions === undefined) return sql``;
  return sql`and sop_version in (select value from json_each(${JSON.stringify(versions)}))`;
}

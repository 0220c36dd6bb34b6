import type { TimeBin, TimeFigures } from '../contract/dashboard.ts';
import { quantile, type TimeCount } from './time-buckets.ts';

export type TimedCount = {
  /** Bucket; -1 where no time was taken. */
  minutes: number;
  done: number;
  totalMinutes: number;
  judged: number;
  late: number;
};

/** Buckets of several days, officers or versions as one, shortest first; the untimed left out. */
function merged(rows: readonly TimedCount[]): TimeCount[] {
  const counts = new Map<number, number>();
  for (const { minutes, done } of rows)
    if (minutes >= 0) counts.set(minutes, (counts.get(minutes) ?? 0) + done);
  return [...counts]
    .map(([minutes, count]) => ({ minutes, count }))
    .toSorted((a, b) => a.minutes - b.minutes);
}

/** Median, 90th percentile and the share within the norm, from buckets. */
export function timeFigures(rows: readonly TimedCount[]): TimeFigures {
  const sum = (of: (row: TimedCount) => number) => rows.reduce((total, row) => total + of(row), 0);
  const counts = merged(rows);
  const timed = counts.reduce((total, { count }) => total + count, 0);
  const median = quantile(counts, 0.5);
  const p90 = quantile(counts, 0.9);
  return {
    done: sum(({ done }) => done),
    timed,
    ...(median !== undefined && { median }),
    ...(p90 !== undefined && { p90 }),
    ...(timed > 0 && { average: Math.round((sum((row) => row.totalMinutes) / timed) * 10) / 10 }),
    judged: sum(({ judged }) => judged),
    late: sum(({ late }) => late),
  };
}

/** Shares of the norm's longest time at which a bar of the distribution ends. */
const shares = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5] as const;
/** Where the SOP names no minutes: a quarter of an hour up to two working days of seven hours. */
const plainEdges = [15, 30, 60, 120, 240, 420, 840] as const;

/**
 * The distribution as bars. Against a norm, an edge lies exactly at its longest time, so that the
 * bars beyond it are those that were late.
 */
export function timeBins(rows: readonly TimedCount[], norm?: { max: number }): TimeBin[] {
  const edges =
    norm === undefined || norm.max <= 0
      ? [...plainEdges]
      : [...new Set(shares.map((share) => Math.max(1, Math.round(norm.max * share))))];
  const counts = merged(rows);
  const isLate = (above: number) => norm !== undefined && norm.max > 0 && above >= norm.max;
  return [...edges, undefined].map((upTo, index) => {
    const above = index === 0 ? -1 : (edges[index - 1] ?? -1);
    const count = counts
      .filter(({ minutes }) => minutes > above && (upTo === undefined || minutes <= upTo))
      .reduce((total, each) => total + each.count, 0);
    return {
      above,
      ...(upTo !== undefined && { upTo }),
      count,
      ...(isLate(above) && { isLate: true }),
    };
  });
}

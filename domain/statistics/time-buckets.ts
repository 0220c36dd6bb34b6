/**
 * Lower edges of the buckets in which durations are counted, in minutes: exact to an hour, where
 * the norms of counters lie, then by 5 minutes to 4 hours, by 30 to 8 days of 8 hours, by 480 beyond.
 */
export function timeBucket(minutes: number): number {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole <= 60) return whole;
  if (whole < 240) return whole - (whole % 5);
  if (whole < 3840) return whole - (whole % 30);
  return whole - (whole % 480);
}

/** A count per bucket, in order of `minutes`. */
export type TimeCount = { minutes: number; count: number };

/**
 * The value below which `share` (0 to 1) of the counted durations lie, as the bucket's lower edge;
 * undefined when nothing was counted.
 */
export function quantile(counts: readonly TimeCount[], share: number): number | undefined {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const rank = Math.max(1, Math.ceil(total * share));
  let seen = 0;
  for (const { minutes, count } of counts) {
    seen += count;
    if (seen >= rank) return minutes;
  }
  return counts.at(-1)?.minutes;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile, timeBucket } from '../../../domain/statistics/time-buckets.ts';
import { timeBins, timeFigures, type TimedCount } from '../../../domain/statistics/time-figures.ts';

const minutesList = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });

/** Rows as the table holds them, from the durations themselves. */
function rowsOf(minutes: readonly number[], max?: number): TimedCount[] {
  return minutes.map((each) => ({
    minutes: timeBucket(each),
    done: 1,
    totalMinutes: each,
    judged: max === undefined ? 0 : 1,
    late: max !== undefined && each > max ? 1 : 0,
  }));
}

describe('buckets', () => {
  test('are exact to an hour, and never off by more than an eighth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (minutes) => {
        const edge = timeBucket(minutes);
        expect(edge).toBeLessThanOrEqual(minutes);
        if (minutes <= 60) expect(edge).toBe(minutes);
        expect(minutes - edge).toBeLessThanOrEqual(minutes / 8);
      }),
    );
  });

  test('keep order: a longer time never falls into an earlier bucket', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), (a, b) => {
        expect(timeBucket(Math.min(a, b))).toBeLessThanOrEqual(timeBucket(Math.max(a, b)));
      }),
    );
  });
});

describe('median and 90th percentile', () => {
  test('are the bucket of the value that a sorted list gives', () => {
    fc.assert(
      fc.property(minutesList, fc.constantFrom(0.5, 0.9), (minutes, share) => {
        const sorted = minutes.toSorted((a, b) => a - b);
        const value = sorted[Math.max(1, Math.ceil(sorted.length * share)) - 1] as number;
        const figures = timeFigures(rowsOf(minutes));
        expect(share === 0.5 ? figures.median : figures.p90).toBe(timeBucket(value));
      }),
    );
  });

  test('of nothing there is none', () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(timeFigures([])).toEqual({ done: 0, timed: 0, judged: 0, late: 0 });
  });

  test('steps without a time are done all the same', () => {
    const untimed = { minutes: -1, done: 3, totalMinutes: 0, judged: 0, late: 0 };
    expect(timeFigures([untimed, ...rowsOf([10])])).toMatchObject({
      done: 4,
      timed: 1,
      median: 10,
    });
  });
});

describe('the distribution', () => {
  test('has every timed step in exactly one bar; the bars beyond the norm are the late ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (minutes, max) => {
          const bins = timeBins(rowsOf(minutes, max), { max });
          const sum = (of: typeof bins) => of.reduce((total, { count }) => total + count, 0);
          expect(sum(bins)).toBe(minutes.length);
          expect(sum(bins.filter(({ isLate }) => isLate === true))).toBe(
            minutes.filter((each) => each > max).length,
          );
          bins.forEach((bin, index) => {
            if (index > 0) expect(bin.above).toBe(bins[index - 1]?.upTo);
          });
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnChart } from '../../../domain/charts/column-chart.ts';
import { histogram } from '../../../domain/charts/histogram.ts';
import { normStrip } from '../../../domain/charts/norm-strip.ts';
import { roundUp, type Drawing } from '../../../domain/charts/shapes.ts';

const rects = ({ shapes }: Drawing) => shapes.filter((shape) => shape.is === 'rect');

describe('columns', () => {
  test('are as high as their values, stay in the frame, and name their place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 24 }),
        (values) => {
          const drawing = columnChart({
            labels: values.map((_, index) => String(index)),
            series: [
              { name: 'a', tone: 'main', values: values.map(([a]) => a) },
              { name: 'b', tone: 'second', values: values.map(([, b]) => b) },
            ],
            width: 600,
            height: 200,
          });
          const columns = rects(drawing);
          expect(columns).toHaveLength(values.flat().filter((value) => value > 0).length);
          for (const { x, y, width, height } of columns) {
            expect(y).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(601);
            expect(y + height).toBeLessThanOrEqual(200);
          }
          const unit = columns[0];
          if (unit === undefined) return;
          const valueOf = (key = '') => {
            const [series, place] = key.split(':').map(Number);
            return values[place ?? 0]?.[series ?? 0] ?? 0;
          };
          const scale = unit.height / valueOf(unit.key);
          for (const each of columns) expect(each.height).toBeCloseTo(valueOf(each.key) * scale, 5);
        },
      ),
    );
  });

  test('one on top of the other: no gap and no overlap', () => {
    const [below, above] = rects(
      columnChart({
        labels: ['hari ini'],
        series: [
          { name: 'dalam janji', tone: 'main', values: [3] },
          { name: 'lewat janji', tone: 'late', values: [2] },
        ],
        stacked: true,
        width: 100,
        height: 100,
      }),
    );
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeCloseTo(below?.y ?? -1, 6);
  });

  test('the axis ends at a round number that is not below the highest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
        expect(roundUp(value)).toBeGreaterThanOrEqual(value);
        expect(roundUp(value)).toBeLessThanOrEqual(value * 2);
      }),
    );
  });
});

describe('against the norm', () => {
  const box = { width: 200, height: 18, judged: 4, late: 0 };
  test('a median within the norm ends before the mark, one beyond it passes the mark and is marked late', () => {
    const mark = 100;
    const bar = (median: number) =>
      rects(normStrip({ ...box, norm: { min: 10, max: 30 }, median, p90: median })).at(-1);
    expect((bar(20)?.width ?? 0) < mark).toBe(true);
    expect(bar(20)?.tone).toBe('main');
    expect((bar(45)?.width ?? 0) > mark).toBe(true);
    expect(bar(45)?.tone).toBe('late');
    expect(bar(9_999)?.width).toBe(200);
  });
  test('a norm in days shows the share in time; without a norm nothing is drawn', () => {
    const [inTime, late] = rects(normStrip({ ...box, late: 1 }));
    expect([inTime?.width, late?.width]).toEqual([150, 50]);
    expect(normStrip({ ...box, judged: 0, median: 5 }).shapes).toEqual([]);
  });
});

test('the distribution marks where the norm ends', () => {
  const { shapes } = histogram(
    [
      { above: -1, upTo: 10, count: 3 },
      { above: 10, count: 1, isLate: true },
    ],
    100,
    50,
  );
  expect(shapes.filter(({ is }) => is === 'line').at(-1)).toMatchObject({
    points: [
      [50, 0],
      [50, 50],
    ],
  });
  expect(rects({ width: 100, height: 50, shapes }).map(({ tone }) => tone)).toEqual([
    'main',
    'late',
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../../domain/flowchart/chart.ts';
import type { Chart } from '../../../domain/flowchart/chart.ts';
import { crossesBox, overlaps, segmentsOf } from '../../../domain/flowchart/geometry.ts';
import type { Box, Point } from '../../../domain/flowchart/geometry.ts';
import { layOutChart } from '../../../domain/flowchart/layout.ts';
import type { ChartLayout } from '../../../domain/flowchart/layout.ts';
import { sheetsOf } from '../../../domain/flowchart/sheets.ts';
import type { ChartSheet, SheetPlan } from '../../../domain/flowchart/sheets.ts';
import { shippedSop } from '../../sop/shipped.ts';
import { anySop, plainMetrics } from './made-sop.ts';

const shipped = ['kaltim-rekomendasi-pameran', 'satu-atap'] as const;

/** Cuts charts into sheets of at most `most` rows. */
function cut(charts: Chart[], most: number): SheetPlan[] {
  return charts.flatMap((chart) => {
    const ids = chart.steps.map(({ id }) => id);
    const pages = Math.ceil(ids.length / most);
    return Array.from({ length: pages }, (_, page) => ({
      chart,
      steps: ids.slice(page * most, (page + 1) * most),
    }));
  });
}

/** What is wrong with a drawing, in words; nothing for a good one. */
function faults(layout: ChartLayout): string[] {
  const wrong: string[] = [];
  const boxes = new Map(layout.nodes.map(({ id, box }) => [id, box]));
  for (const [index, a] of layout.nodes.entries()) {
    for (const b of layout.nodes.slice(index + 1))
      if (overlaps(a.box, b.box)) wrong.push(`${a.id} lies on ${b.id}`);
  }
  for (const edge of layout.edges) {
    const [first, last] = [edge.points[0], edge.points.at(-1)];
    if (first === undefined || last === undefined) {
      wrong.push(`${edge.id} has no way`);
      continue;
    }
    if (!isOnBorder(first, boxes.get(edge.from)))
      wrong.push(`${edge.id} does not leave ${edge.from}`);
    if (!isOnBorder(last, boxes.get(edge.to))) wrong.push(`${edge.id} does not reach ${edge.to}`);
    for (const [from, to] of segmentsOf(edge.points)) {
      if (from.x !== to.x && from.y !== to.y) wrong.push(`${edge.id} is aslant`);
      for (const [id, box] of boxes)
        if (crossesBox(from, to, box)) wrong.push(`${edge.id} runs through ${id}`);
    }
    const outside = edge.points.some(
      ({ x, y }) => x < 0 || y < 0 || x > layout.width || y > layout.height,
    );
    if (outside) wrong.push(`${edge.id} leaves the sheet`);
  }
  return wrong;
}

function isOnBorder(point: Point, box: Box | undefined): boolean {
  if (box === undefined) return false;
  const near = (a: number, b: number) => Math.abs(a - b) < 0.01;
  const level = near(point.x, box.x + box.width / 2);
  const upright = near(point.y, box.y + box.height / 2);
  return (
    (level && (near(point.y, box.y) || near(point.y, box.y + box.height))) ||
    (upright && (near(point.x, box.x) || near(point.x, box.x + box.width)))
  );
}

describe.each(shipped)('%s', (id) => {
  const charts = chartsOf(shippedSop(id));

  test.each([100, 6, 3, 1])(
    'drawn on sheets of %d rows has no fault, and words stand free',
    (most) => {
      for (const sheet of sheetsOf(cut(charts, most))) {
        const layout = layOutChart(sheet, plainMetrics);
        expect(faults(layout)).toEqual([]);
        for (const { label } of layout.edges) {
          if (label === undefined) continue;
          const hidden = layout.nodes.filter(({ box }) => overlaps(box, label.box));
          expect([label.words, hidden.map(({ id: node }) => node)]).toEqual([label.words, []]);
        }
      }
    },
  );

  test('every arrow of a decision has its words', () => {
    for (const sheet of sheetsOf(cut(charts, 100))) {
      for (const edge of layOutChart(sheet, plainMetrics).edges) {
        if (edge.labels.length === 0) continue;
        expect(edge.label?.words).toBe(`${edge.added ? '+ ' : ''}${edge.labels.join(' / ')}`);
      }
    }
  });
});

test('the same SOP is always drawn the same', () => {
  const draw = () =>
    sheetsOf(cut(chartsOf(shippedSop('satu-atap')), 4)).map((sheet) =>
      layOutChart(sheet, plainMetrics),
    );
  expect(draw()).toEqual(draw());
});

test('arrows that go to different places never run on top of each other', () => {
  for (const id of shipped) {
    for (const sheet of sheetsOf(cut(chartsOf(shippedSop(id)), 100))) {
      const { edges } = layOutChart(sheet, plainMetrics);
      for (const [index, a] of edges.entries()) {
        for (const b of edges.slice(index + 1)) {
          if (a.from === b.from || a.to === b.to) continue;
          expect([a.id, b.id, runsOn(a.points, b.points)]).toEqual([a.id, b.id, false]);
        }
      }
    }
  }
});

function runsOn(a: Point[], b: Point[]): boolean {
  return segmentsOf(a).some(([p, q]) =>
    segmentsOf(b).some(([r, s]) => {
      const level = p.y === q.y && r.y === s.y && p.y === r.y;
      const upright = p.x === q.x && r.x === s.x && p.x === r.x;
      if (!level && !upright) return false;
      const axis = level ? 'x' : 'y';
      const start = Math.max(Math.min(p[axis], q[axis]), Math.min(r[axis], s[axis]));
      const end = Math.min(Math.max(p[axis], q[axis]), Math.max(r[axis], s[axis]));
      return end - start > 0.01;
    }),
  );
}

test('any SOP, cut anywhere: no arrow runs through a symbol, every arrow arrives', () => {
  fc.assert(
    fc.property(anySop, fc.integer({ min: 1, max: 15 }), (sop, most) => {
      for (const sheet of sheetsOf(cut(chartsOf(sop), most)))
        expect(faults(layOutChart(sheet, plainMetrics))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

describe('connectors', () => {
  const letter = (sheet: ChartSheet | undefined, id: string) =>
    sheet?.nodes.find((node) => node.id === id)?.text;

  test('the arrow from one page to the next carries the same letter on both', () => {
    const [first, second] = sheetsOf(cut(chartsOf(shippedSop('kaltim-rekomendasi-pameran')), 9));
    expect(letter(first, 'to:10')).toBe(letter(second, 'from:10'));
    expect(first?.nodes.find(({ id }) => id === 'to:10')).toMatchObject({
      kind: 'connector',
      place: 'bottom',
      other: { direction: 'to', sheets: [1], steps: ['10'] },
    });
    // Back from the second page: in at the foot of the first, out at the head of the second.
    expect(first?.nodes.find(({ id }) => id === 'from:8')?.place).toBe('bottom');
    expect(second?.nodes.find(({ id }) => id === 'to:8')?.place).toBe('top');
  });

  test('the letters of the document are kept where their arrows leave the page', () => {
    const own = new Map([
      ['8', 'B'],
      ['12', 'C'],
      ['14', 'D'],
    ]);
    const sheets = sheetsOf(cut(chartsOf(shippedSop('kaltim-rekomendasi-pameran')), 11), own);
    expect(letter(sheets[0], 'from:8')).toBe('B');
    expect(letter(sheets[1], 'from:12')).toBe('C');
    const letters = sheets[0]?.nodes.filter(({ kind }) => kind === 'connector') ?? [];
    expect(new Set(letters.map(({ text }) => text)).size).toBe(letters.length);
  });

  test('any SOP, cut anywhere: whatever leaves a sheet arrives on the one it names', () => {
    fc.assert(
      fc.property(anySop, fc.integer({ min: 1, max: 5 }), (sop, most) => {
        const sheets = sheetsOf(cut(chartsOf(sop), most));
        for (const sheet of sheets) {
          for (const node of sheet.nodes) {
            if (node.other?.direction !== 'to') continue;
            const there = sheets[node.other.sheets[0] ?? -1];
            const arrival = there?.nodes.find(({ id }) => id === `from:${node.step}`);
            expect(arrival?.text).toBe(node.text);
            expect(arrival?.other?.sheets).toContain(sheet.index);
          }
        }
      }),
    );
  });
});

import { loadavg } from 'node:os';

/** One line of the result table. */
export type Row = {
  what: string;
  measured: number;
  unit: 'ms' | 's' | 'MB' | 'kB' | '×' | '';
  /** From design §10; the measured figure should not be above it. */
  bar?: number;
  note?: string;
};

/** The value below which the share `q` of the sorted-out list lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

/** Milliseconds of each of `count` runs, one after the other. */
export async function timeEach(
  count: number,
  act: (index: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    await act(index);
    times.push(performance.now() - began);
  }
  return times;
}

/** Median and p95 as two rows, the bar on the p95. */
export function spread(what: string, times: readonly number[], bar?: number, note?: string): Row[] {
  return [
    { what: `${what}, p50`, measured: quantile(times, 0.5), unit: 'ms' },
    {
      what: `${what}, p95`,
      measured: quantile(times, 0.95),
      unit: 'ms',
      ...(bar !== undefined && { bar }),
      ...(note !== undefined && { note }),
    },
  ];
}

/** The table for people: what | measured | bar | ratio. */
export function asTable(rows: readonly Row[]): string {
  const number = (value: number) =>
    value.toLocaleString('id-ID', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
  const lines = rows.map(({ what, measured, unit, bar, note }) => [
    what + (note === undefined ? '' : ` (${note})`),
    `${number(measured)} ${unit}`.trim(),
    bar === undefined ? '' : `≤ ${number(bar)} ${unit}`.trim(),
    bar === undefined
      ? ''
      : bar === 0
        ? measured === 0
          ? 'ya'
          : 'TIDAK'
        : `${number(measured / bar)} ×`,
  ]);
  return [['Apa', 'Terukur', 'Batas', 'Terukur/batas'], ['---', '---:', '---:', '---:'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');
}

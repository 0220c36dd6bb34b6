import { roundUp, type Drawing, type Shape, type Tone } from './shapes.ts';

export type ColumnSeries = {
  name: string;
  tone: Tone;
  values: readonly number[];
  /** Drawn as a line with dots above the columns. */
  asLine?: true;
};
export type ColumnChart = {
  labels: readonly string[];
  series: readonly ColumnSeries[];
  width: number;
  height: number;
  /** Series on top of each other instead of side by side. */
  stacked?: true;
  /** Type size in the drawing's units. */
  textSize?: number;
};

const GAP = 0.28;

/**
 * Columns over labelled places with a value above each, one axis, no grid but the base and the top.
 * The key of a column is `<series>:<place>`, for opening it.
 */
export function columnChart(chart: ColumnChart): Drawing {
  const { labels, series, width, height, textSize = 12 } = chart;
  const columns = series.filter(({ asLine }) => asLine !== true);
  const heights = labels.map((_, place) => {
    const all = columns.map(({ values }) => values[place] ?? 0);
    const top = chart.stacked ? all.reduce((sum, value) => sum + value, 0) : Math.max(0, ...all);
    const lines = series.filter(({ asLine }) => asLine).map(({ values }) => values[place] ?? 0);
    return Math.max(top, ...lines);
  });
  const max = roundUp(Math.max(1, ...heights));
  const left = textSize * (0.7 * String(max).length + 0.8);
  const top = textSize * 1.6;
  const base = height - textSize * 1.7;
  const room = (width - left) / Math.max(1, labels.length);
  const y = (value: number) => base - (value / max) * (base - top);
  const shapes: Shape[] = [
    axis(left, width, y(max), 'faint'),
    axis(left, width, y(max / 2), 'faint'),
    axis(left, width, base, 'soft'),
    ...[0, max].map((value): Shape => ({
      is: 'text',
      x: left - textSize * 0.4,
      y: y(value) + textSize * 0.35,
      text: String(value),
      size: textSize * 0.9,
      anchor: 'end',
      tone: 'soft',
    })),
  ];
  // Every n-th label, so that they never run into each other.
  const widest = Math.max(1, ...labels.map((label) => label.length)) * textSize * 0.62;
  const every = Math.max(1, Math.ceil(widest / room));
  labels.forEach((label, place) => {
    const start = left + room * place + (room * GAP) / 2;
    const span = room * (1 - GAP);
    shapes.push(
      ...columnsAt(columns, place, {
        start,
        span,
        y,
        base,
        textSize,
        stacked: chart.stacked === true,
      }),
    );
    if (place % every === 0)
      shapes.push({
        is: 'text',
        x: left + room * (place + 0.5),
        y: height - textSize * 0.35,
        text: label,
        size: textSize,
        anchor: 'middle',
        tone: 'ink',
      });
  });
  for (const line of series.filter(({ asLine }) => asLine)) {
    const points = labels.map((_, place): [number, number] => [
      left + room * (place + 0.5),
      y(line.values[place] ?? 0),
    ]);
    shapes.push({ is: 'line', points, tone: line.tone, thick: 2 });
    for (const [x, at] of points) shapes.push({ is: 'dot', x, y: at, radius: 3, tone: line.tone });
  }
  return { width, height, shapes };
}

type Place = {
  start: number;
  span: number;
  y: (value: number) => number;
  base: number;
  textSize: number;
  stacked: boolean;
};

function columnsAt(columns: readonly ColumnSeries[], place: number, at: Place): Shape[] {
  const { start, span, y, base, textSize, stacked } = at;
  const each = stacked ? span : span / Math.max(1, columns.length);
  const shapes: Shape[] = [];
  let below = 0;
  columns.forEach(({ tone, values }, index) => {
    const value = values[place] ?? 0;
    if (value === 0) return;
    const upper = y(below + value);
    const x = stacked ? start : start + each * index;
    shapes.push({
      is: 'rect',
      x,
      y: upper,
      width: Math.max(1, each - (stacked ? 0 : 1)),
      height: (stacked ? y(below) : base) - upper,
      tone,
      key: `${index}:${place}`,
    });
    if (stacked) below += value;
    // A figure is written where it fits.
    if (!stacked && String(value).length * textSize * 0.6 <= each + 4)
      shapes.push(valueText(x + each / 2, upper, value, textSize));
  });
  if (stacked && below > 0) shapes.push(valueText(start + span / 2, y(below), below, textSize));
  return shapes;
}

function valueText(x: number, top: number, value: number, textSize: number): Shape {
  return {
    is: 'text',
    x,
    y: top - textSize * 0.3,
    text: String(value),
    size: textSize * 0.9,
    anchor: 'middle',
    tone: 'ink',
  };
}

function axis(left: number, width: number, y: number, tone: Tone): Shape {
  return {
    is: 'line',
    points: [
      [left, y],
      [width, y],
    ],
    tone,
    thick: 1,
  };
}

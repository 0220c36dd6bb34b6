import type { CaseChart, SopChart, SopPosition } from '../../domain/contract/sop.ts';
import { chartsOf } from '../../domain/flowchart/chart.ts';
import type { Chart, ChartStep } from '../../domain/flowchart/chart.ts';
import { layOutChart, leastRowHeight } from '../../domain/flowchart/layout.ts';
import type { ChartLayout } from '../../domain/flowchart/layout.ts';
import { sheetsOf } from '../../domain/flowchart/sheets.ts';
import { walkOf } from '../../domain/flowchart/walk.ts';
import type { Walk } from '../../domain/flowchart/walk.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import { HEAD, TITLE, TITLE_COLUMN, metricsFor } from './metrics.ts';
import type { ScreenMetrics } from './metrics.ts';
import { chartTexts } from './texts.ts';
import { wrapWords } from './wrap.ts';

/** One flow, laid out for the screen. */
export type DrawnFlow = {
  chart: Chart;
  title: string;
  layout: ChartLayout;
  metrics: ScreenMetrics;
  /** Column headings, broken into lines. */
  heads: string[][];
  headHeight: number;
  /** Step names by step id, broken into lines. */
  titles: Record<string, string[]>;
  width: number;
};

export type ChartModel = {
  flows: DrawnFlow[];
  steps: Map<string, SopStep>;
  /** Where the case is; without one the chart is only the SOP. */
  walk?: Walk;
  position?: SopPosition;
};

/** Lays a SOP out for the screen: one sheet per flow. */
export function chartModel(data: SopChart | CaseChart): ChartModel {
  const charts = chartsOf(data.sop);
  const sheets = sheetsOf(
    charts.map((chart) => ({ chart, steps: chart.steps.map(({ id }) => id) })),
  );
  const flows = charts.flatMap((chart, index): DrawnFlow[] => {
    const sheet = sheets[index];
    if (sheet === undefined) return [];
    const titles = Object.fromEntries(
      chart.steps.map(({ id, title }) => [id, wrapWords(title, TITLE.width, TITLE.size)]),
    );
    // The name of the step, what it is or where it stands, and some air.
    const titleHeight = (step: string) => ((titles[step]?.length ?? 1) + 2) * TITLE.line + 16;
    const metrics = metricsFor(chart.columns.length);
    const layout = layOutChart(sheet, metrics, (step) =>
      Math.max(leastRowHeight(sheet, step, metrics), titleHeight(step)),
    );
    const heads = chart.columns.map(({ label }) =>
      wrapWords(label, metrics.columnWidth - 6, HEAD.size),
    );
    return [
      {
        chart,
        title: chart.title ?? data.title,
        layout,
        metrics,
        heads,
        headHeight: Math.max(...heads.map(({ length }) => length)) * HEAD.line + HEAD.pad * 2,
        titles,
        width: TITLE_COLUMN + layout.width,
      },
    ];
  });
  return {
    flows,
    steps: new Map(data.sop.steps.map((step) => [step.id, step])),
    ...('position' in data && { walk: walkOf(charts, data.position), position: data.position }),
  };
}

/** "Sekarang, putaran ke-2", "Selesai, 2 kali", "Belum"; nothing without a case. */
export function markWords(model: ChartModel, step: string): string {
  const mark = model.walk?.steps[step];
  if (mark === undefined) return '';
  const round = model.position?.active.find((active) => active.step === step)?.round ?? 1;
  const more =
    mark.mark === 'now' && round > 1
      ? chartTexts.rounds(round)
      : mark.mark === 'done' && mark.times > 1
        ? chartTexts.times(mark.times)
        : '';
  return [chartTexts.marks[mark.mark], more].filter(Boolean).join(', ');
}

/** What is special about a step of the SOP itself. */
export function stepRemarks(step: ChartStep): string[] {
  return [
    ...(step.added ? [chartTexts.added] : []),
    ...(step.optional ? [chartTexts.optional] : []),
  ];
}

export function columnLabel(chart: Chart, step: ChartStep): string {
  return chart.columns[step.column]?.label ?? '';
}

/** The step a person looks for first: where the case is, else where it ended, else the first. */
export function firstStep(model: ChartModel): string | undefined {
  return (
    model.position?.active[0]?.step ??
    model.position?.done.at(-1)?.step ??
    model.flows[0]?.chart.steps[0]?.id
  );
}

import type { DrawnNode } from '../../domain/flowchart/layout.ts';
import { cx } from '../ui/cx.ts';
import { Arrow, ArrowWords } from './Arrow.tsx';
import { columnLabel, markWords, stepRemarks } from './chart-model.ts';
import type { ChartModel, DrawnFlow } from './chart-model.ts';
import { HEAD, TITLE, TITLE_COLUMN } from './metrics.ts';
import { EndSymbol, StepSymbol } from './StepSymbol.tsx';
import { chartTexts } from './texts.ts';
import styles from './SopChart.module.css';

interface FlowChartProps {
  flow: DrawnFlow;
  model: ChartModel;
  zoom: number;
  selected: string | undefined;
  onSelect: (step: string) => void;
  onMove: (step: string, by: number) => void;
}

/** One flow as the official table draws it: a column per actor, a row per step, the ways between them. */
export function FlowChart({ flow, model, zoom, selected, onSelect, onMove }: FlowChartProps) {
  const { layout, headHeight, width } = flow;
  const sized = (height: number) => ({
    width: width * zoom,
    height: height * zoom,
    viewBox: `0 0 ${width} ${height}`,
  });
  const walked = (exits: readonly string[]) =>
    exits.reduce((sum, exit) => sum + (model.walk?.exits[exit] ?? 0), 0);
  // What was walked lies on top of what was not.
  const edges = layout.edges.toSorted((a, b) => walked(a.exits) - walked(b.exits));
  return (
    <section className={styles.flow} aria-label={flow.title}>
      {model.flows.length > 1 && <h2 className={styles.flowTitle}>{flow.title}</h2>}
      <svg {...sized(headHeight)} className={styles.heads} aria-hidden="true">
        <Heads flow={flow} />
      </svg>
      <svg
        {...sized(layout.height)}
        className={styles.canvas}
        role="group"
        aria-label={`${chartTexts.region}: ${flow.title}`}
      >
        <Rows flow={flow} model={model} />
        <g transform={`translate(${TITLE_COLUMN} 0)`}>
          {edges.map((edge) => (
            <Arrow key={edge.id} edge={edge} walked={walked(edge.exits)} />
          ))}
          {layout.nodes.map((node) =>
            node.kind === 'end' ? (
              <EndSymbol key={node.id} node={node} />
            ) : (
              <StepSymbol
                key={node.id}
                node={node}
                label={nameOf(flow, model, node)}
                {...(node.place === 'row' && {
                  mark: model.walk?.steps[node.step]?.mark,
                  times: model.walk?.steps[node.step]?.times,
                })}
                isSelected={node.place === 'row' && node.step === selected}
                onSelect={() => onSelect(leadsTo(node))}
                onMove={(by) => onMove(node.step, by)}
              />
            ),
          )}
          {edges.map((edge) => (
            <ArrowWords
              key={edge.id}
              edge={edge}
              walked={walked(edge.exits)}
              width={flow.metrics.wordsWidth}
            />
          ))}
        </g>
      </svg>
    </section>
  );
}

/** A connector opens the step at its other side. */
function leadsTo({ step, other }: DrawnNode): string {
  return other?.direction === 'from' ? (other.steps[0] ?? step) : step;
}

function nameOf(flow: DrawnFlow, model: ChartModel, node: DrawnNode): string {
  if (node.other !== undefined) {
    const flows = node.other.sheets.map((sheet) => model.flows[sheet]?.title ?? '').join(', ');
    const steps = node.other.steps.join(', ');
    return node.other.direction === 'to'
      ? chartTexts.connectorTo(node.text, steps, flows)
      : chartTexts.connectorFrom(node.text, steps, flows);
  }
  const step = flow.chart.steps.find(({ id }) => id === node.step);
  if (step === undefined) return chartTexts.step(node.step);
  return [
    `${chartTexts.step(step.id)}: ${step.title}`,
    columnLabel(flow.chart, step),
    chartTexts.shapes[step.shape],
    ...stepRemarks(step),
    markWords(model, step.id),
  ]
    .filter(Boolean)
    .join('. ');
}

function Heads({ flow }: { flow: DrawnFlow }) {
  const { heads, headHeight } = flow;
  const { columnWidth } = flow.metrics;
  return (
    <>
      <text x={TITLE.pad} y={headHeight / 2} className={styles.corner}>
        {chartTexts.steps}
      </text>
      {heads.map((lines, index) => {
        const x = TITLE_COLUMN + (index + 0.5) * columnWidth;
        const top = headHeight / 2 - ((lines.length - 1) * HEAD.line) / 2;
        return (
          <g key={flow.chart.columns[index]?.label}>
            <path d={`M${x - columnWidth / 2} 0V${headHeight}`} className={styles.rule} />
            <text className={styles.head}>
              {lines.map((line, at) => (
                <tspan key={line} x={x} y={top + at * HEAD.line}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** The lines of the table, and at the left the name of each step with what is to be said of it. */
function Rows({ flow, model }: { flow: DrawnFlow; model: ChartModel }) {
  const { layout, chart, titles, width } = flow;
  return (
    <g aria-hidden="true">
      {chart.columns.map(({ label }, index) => (
        <path
          key={label}
          d={`M${TITLE_COLUMN + index * flow.metrics.columnWidth} 0V${layout.height}`}
          className={styles.rule}
        />
      ))}
      {layout.rows.map(({ step: id, y, height }) => {
        const step = chart.steps.find((each) => each.id === id);
        const lines = titles[id] ?? [];
        const mark = model.walk?.steps[id]?.mark;
        const said = [markWords(model, id), ...(step === undefined ? [] : stepRemarks(step))];
        const top = y + TITLE.line + 6;
        return (
          <g key={id}>
            {mark === 'now' && (
              <rect x={0} y={y} width={width} height={height} className={styles.nowRow} />
            )}
            <path d={`M0 ${y}H${width}`} className={styles.rule} />
            <text className={styles.rowTitle}>
              {[`${id}`, ...lines].map((line, at) => (
                <tspan
                  key={`${at}${line}`}
                  x={TITLE.pad}
                  y={top + at * TITLE.line}
                  className={at === 0 ? styles.rowNumber : undefined}
                >
                  {line}
                </tspan>
              ))}
            </text>
            <text
              x={TITLE.pad}
              y={top + (lines.length + 1) * TITLE.line}
              className={cx(styles.rowState, mark && styles[`${mark}Words`])}
            >
              {said.filter(Boolean).join(' · ')}
            </text>
          </g>
        );
      })}
    </g>
  );
}

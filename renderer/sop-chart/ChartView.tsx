import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { CaseChart, SopChart } from '../../domain/contract/sop.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { formatDate, formatTime } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { chartModel, firstStep } from './chart-model.ts';
import type { ChartModel } from './chart-model.ts';
import { FlowChart } from './FlowChart.tsx';
import { Legend } from './Legend.tsx';
import { StepDetails } from './StepDetails.tsx';
import { StepList } from './StepList.tsx';
import { chartTexts } from './texts.ts';
import { useZoom } from './use-zoom.ts';
import styles from './SopChart.module.css';

interface ChartViewProps {
  data: SopChart | CaseChart;
  zone: string;
  /** Beside the tools: what the chart is of. */
  heading?: ReactNode;
}

/** The flowchart with its tools, what the chosen step says, and the same in words. */
export function ChartView({ data, zone, heading }: ChartViewProps) {
  const model = useMemo(() => chartModel(data), [data]);
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(...model.flows.map((flow) => flow.width));
  const { zoom, zoomIn, zoomOut, fit, onKeyDown } = useZoom(frame, width);
  const start = firstStep(model);
  const [chosen, setChosen] = useState<string>();
  const selected = chosen ?? start;
  const hasCase = model.position !== undefined;

  function symbol(step: string): SVGGElement | null | undefined {
    return frame.current?.querySelector<SVGGElement>(`[data-step="${CSS.escape(step)}"]`);
  }
  function show(step: string | undefined) {
    centre(frame.current, step);
    frame.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
  function select(step: string) {
    setChosen(step);
    // A connector leads to another flow, which may be out of sight.
    symbol(step)?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }
  function move(step: string, by: number) {
    const ids = model.flows.flatMap(({ chart }) => chart.steps.map(({ id }) => id));
    const next = ids[ids.indexOf(step) + by];
    if (next === undefined) return;
    setChosen(next);
    symbol(next)?.focus();
  }
  // The case's place comes into view by itself, also when the case moved on.
  useEffect(() => {
    if (hasCase) centre(frame.current, start);
  }, [hasCase, start]);

  return (
    <div className={styles.chart}>
      <div className={styles.bar}>
        {heading}
        {model.position && <Position model={model} zone={zone} />}
        <span className={styles.tools} role="toolbar" aria-label={chartTexts.tools}>
          {hasCase && start !== undefined && (
            <Button size="s" onPress={() => show(start)}>
              {chartTexts.toCurrent}
            </Button>
          )}
          <IconButton size="s" icon="minus" label={chartTexts.zoomOut} onPress={zoomOut} />
          <output className={styles.percent}>{chartTexts.zoomed(Math.round(zoom * 100))}</output>
          <IconButton size="s" icon="plus" label={chartTexts.zoomIn} onPress={zoomIn} />
          <Button size="s" onPress={fit}>
            {chartTexts.fit}
          </Button>
          <a className={styles.paper} href={data.paperUrl} target="_blank" rel="noreferrer">
            <Icon name="document" /> {chartTexts.paper}
          </a>
        </span>
      </div>
      {'isCurrent' in data && !data.isCurrent && (
        <Banner tone="info">{chartTexts.oldVersion}</Banner>
      )}
      <div className={styles.split}>
        <div
          ref={frame}
          className={styles.frame}
          role="region"
          aria-label={chartTexts.region}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {model.flows.map((flow) => (
            <FlowChart
              key={flow.chart.id}
              flow={flow}
              model={model}
              zoom={zoom}
              selected={selected}
              onSelect={select}
              onMove={move}
            />
          ))}
        </div>
        {/* It scrolls by itself, so a keyboard must be able to stop here. */}
        <aside className={styles.side} aria-label={chartTexts.details} tabIndex={0}>
          <StepDetails model={model} stepId={selected} zone={zone} />
        </aside>
      </div>
      <Legend
        hasCase={hasCase}
        hasConnectors={model.flows.some(({ layout }) =>
          layout.nodes.some(({ kind }) => kind === 'connector'),
        )}
      />
      <StepList model={model} />
    </div>
  );
}

function centre(frame: HTMLElement | null, step: string | undefined): void {
  if (frame === null || step === undefined) return;
  const target = frame.querySelector(`[data-step="${CSS.escape(step)}"]`)?.getBoundingClientRect();
  if (target === undefined) return;
  // Only the frame is scrolled: the page around it stays where it is.
  const room = frame.getBoundingClientRect();
  const middle = target.left + target.width / 2 - room.left + frame.scrollLeft;
  // The names of the rows stand at the left: they stay in sight as long as the symbol does too.
  frame.scrollLeft = middle < frame.clientWidth * 0.85 ? 0 : middle - room.width / 2;
  frame.scrollTop += target.top + target.height / 2 - room.top - room.height / 2;
}

/** Where the case is, in a sentence, and the way it came. */
function Position({ model, zone }: { model: ChartModel; zone: string }) {
  const { position } = model;
  if (position === undefined) return null;
  const at = (instant: string) => `${formatDate(instant, zone)} ${formatTime(instant, zone)}`;
  const way = [
    ...position.done.map(({ step }) => step),
    ...position.active.map(({ step }) => step),
  ];
  return (
    <p className={styles.position}>
      <b>
        {position.active.length === 0
          ? chartTexts.closedAt(
              position.number,
              chartTexts.closed[position.status],
              position.closedAt === undefined ? '' : at(position.closedAt),
            )
          : chartTexts.position(
              position.number,
              position.active
                .map(({ step }) => `${step} (${model.steps.get(step)?.title ?? ''})`)
                .join(', '),
            )}
      </b>{' '}
      <span className={styles.soft}>{chartTexts.walked(way.join(' → '))}</span>
    </p>
  );
}

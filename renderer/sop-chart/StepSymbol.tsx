import type { KeyboardEvent } from 'react';
import type { DrawnNode } from '../../domain/flowchart/layout.ts';
import type { StepMark } from '../../domain/flowchart/walk.ts';
import { cx } from '../ui/cx.ts';
import styles from './SopChart.module.css';

interface StepSymbolProps {
  node: DrawnNode;
  /** What a screen reader says. */
  label: string;
  mark?: StepMark | undefined;
  times?: number | undefined;
  isSelected: boolean;
  onSelect: () => void;
  /** -1 or 1: to the step before or after. */
  onMove: (by: number) => void;
}

/** A step or connector of the chart: a shape that takes focus and opens what it stands for. */
export function StepSymbol(props: StepSymbolProps) {
  const { node, mark, isSelected, onSelect } = props;
  const { box, kind, text } = node;
  const isDone = mark === 'done';
  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) props.onMove(by);
    else if (event.key === 'Enter' || event.key === ' ') onSelect();
    else return;
    event.preventDefault();
  }
  return (
    <>
      <g
        role="button"
        tabIndex={0}
        aria-label={props.label}
        aria-pressed={isSelected}
        data-step={node.place === 'row' ? node.step : undefined}
        className={cx(
          styles.symbol,
          node.added && styles.added,
          mark && styles[mark],
          isSelected && styles.selected,
        )}
        onClick={onSelect}
        onKeyDown={onKeyDown}
      >
        {mark === 'now' && <Outline kind={kind} box={grown(box, 6)} className={styles.halo} />}
        {isSelected && <Outline kind={kind} box={grown(box, 3)} className={styles.ring} />}
        <Outline kind={kind} box={box} className={styles.shape} />
        <text
          x={box.x + box.width / 2}
          y={box.y + box.height * (isDone ? 0.36 : kind === 'connector' ? 0.42 : 0.5)}
          className={styles.symbolText}
        >
          {text}
        </text>
      </g>
      {/* Beside the button, whose name says it in words. */}
      {isDone && <DoneTick box={box} times={props.times ?? 1} />}
    </>
  );
}

/** The capsule in which a way ends; nothing to open. */
export function EndSymbol({ node }: { node: DrawnNode }) {
  const { box } = node;
  return (
    <g className={cx(styles.symbol, styles.still, node.added && styles.added)} aria-hidden="true">
      <Outline kind="end" box={box} className={styles.shape} />
      <text x={box.x + box.width / 2} y={box.y + box.height / 2} className={styles.endText}>
        {node.text}
      </text>
    </g>
  );
}

type OutlineProps = Pick<DrawnNode, 'kind' | 'box'> & { className: string | undefined };

function Outline({ kind, box, className }: OutlineProps) {
  const { x, y, width, height } = box;
  const shared = className === undefined ? {} : { className };
  switch (kind) {
    case 'decision':
      return (
        <polygon
          points={`${x},${y + height / 2} ${x + width / 2},${y} ${x + width},${y + height / 2} ${x + width / 2},${y + height}`}
          {...shared}
        />
      );
    case 'connector':
      return (
        <polygon
          points={`${x},${y} ${x + width},${y} ${x + width},${y + height * 0.62} ${x + width / 2},${y + height} ${x},${y + height * 0.62}`}
          {...shared}
        />
      );
    default:
      return (
        <rect {...{ x, y, width, height }} rx={kind === 'process' ? 2 : height / 2} {...shared} />
      );
  }
}

function grown(box: DrawnNode['box'], by: number): DrawnNode['box'] {
  return {
    x: box.x - by,
    y: box.y - by,
    width: box.width + by * 2,
    height: box.height + by * 2,
  };
}

/** Done is a tick under the number, and how often when it was more than once. */
function DoneTick({ box, times }: { box: DrawnNode['box']; times: number }) {
  const x = box.x + box.width / 2 - (times > 1 ? 8 : 0);
  const y = box.y + box.height * 0.72;
  return (
    <g className={styles.tick} aria-hidden="true">
      <path d={`M${x - 4.5} ${y}l3 3 6 -7`} />
      {times > 1 && (
        <text x={x + 8} y={y}>
          {times}×
        </text>
      )}
    </g>
  );
}

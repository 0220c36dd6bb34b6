import type { DrawnEdge } from '../../domain/flowchart/layout.ts';
import { cx } from '../ui/cx.ts';
import { WORDS, arrowWords } from './metrics.ts';
import styles from './SopChart.module.css';

const HEAD = { length: 7, half: 3.2 };

interface ArrowProps {
  edge: DrawnEdge;
  /** How often the case went this way. */
  walked: number;
}

/** One way from step to step: dashed when it goes back, dotted when the office added it, bold when walked. */
export function Arrow({ edge, walked }: ArrowProps) {
  const end = edge.points.at(-1);
  const before = edge.points.at(-2);
  if (end === undefined || before === undefined) return null;
  const dx = Math.sign(end.x - before.x);
  const dy = Math.sign(end.y - before.y);
  const back = { x: end.x - dx * HEAD.length, y: end.y - dy * HEAD.length };
  return (
    <g
      className={cx(
        styles.arrow,
        edge.returns && styles.returns,
        edge.added && styles.addedArrow,
        walked > 0 && styles.walked,
      )}
    >
      <path d={`M${edge.points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      <polygon
        points={`${end.x},${end.y} ${back.x - dy * HEAD.half},${back.y + dx * HEAD.half} ${back.x + dy * HEAD.half},${back.y - dx * HEAD.half}`}
      />
    </g>
  );
}

/** The words beside an arrow, and how often it was taken. */
export function ArrowWords({ edge, walked, width }: ArrowProps & { width: number }) {
  const { label } = edge;
  if (label === undefined) return null;
  const lines = arrowWords(walked > 1 ? `${label.words} (${walked}×)` : label.words, width);
  return (
    <text className={cx(styles.words, walked > 0 && styles.walkedWords)}>
      {lines.map((line, index) => (
        <tspan key={line} x={label.box.x + 1} y={label.box.y + (index + 0.8) * WORDS.line}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

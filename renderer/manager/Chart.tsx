import type { Drawing, Shape, Tone } from '../../domain/charts/shapes.ts';
import { cx } from '../ui/cx.ts';
import styles from './Chart.module.css';

const tones = {
  main: styles.main,
  second: styles.second,
  late: styles.late,
  norm: styles.norm,
  faint: styles.faint,
  ink: styles.ink,
  soft: styles.soft,
} satisfies Record<Tone, string | undefined>;

interface ChartProps {
  drawing: Drawing;
  /** What the picture says, in a sentence; its figures stand in a table beside or below. */
  label: string;
  /** A bar was pressed; a convenience for pointers, the same figures are buttons in the table. */
  onPress?: (key: string) => void;
  /** Keeps the drawing's own height and stretches its width. */
  look?: 'chart' | 'strip';
}

/** A picture of `domain/charts` on the screen; the paper draws the same. */
export function Chart({ drawing, label, onPress, look = 'chart' }: ChartProps) {
  const { width, height, shapes } = drawing;
  return (
    <svg
      className={look === 'chart' ? styles.chart : styles.strip}
      viewBox={`0 0 ${width} ${height}`}
      {...(look === 'strip' && { preserveAspectRatio: 'none' })}
      role="img"
      aria-label={label}
    >
      {shapes.map((shape, index) => (
        <Part key={index} shape={shape} {...(onPress !== undefined && { onPress })} />
      ))}
    </svg>
  );
}

function Part({ shape, onPress }: { shape: Shape; onPress?: (key: string) => void }) {
  const tone = tones[shape.tone];
  switch (shape.is) {
    case 'rect': {
      const { x, y, width, height, key } = shape;
      const opens = key !== undefined && onPress !== undefined;
      return (
        <rect
          className={cx(styles.fill, tone, opens && styles.opens)}
          x={x}
          y={y}
          width={width}
          height={height}
          {...(opens && { onClick: () => onPress(key) })}
        />
      );
    }
    case 'line':
      return (
        <polyline
          className={cx(styles.line, tone)}
          points={shape.points.map((point) => point.join(',')).join(' ')}
          strokeWidth={shape.thick ?? 1}
        />
      );
    case 'dot':
      return (
        <circle className={cx(styles.fill, tone)} cx={shape.x} cy={shape.y} r={shape.radius} />
      );
    case 'text':
      return (
        <text
          className={cx(styles.text, tone)}
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          textAnchor={shape.anchor}
        >
          {shape.text}
        </text>
      );
  }
}

/** A square of each tone with its word. */
export function Legend({ entries }: { entries: readonly { tone: Tone; text: string }[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ tone, text }) => (
        <li key={text} className={styles.entry}>
          <svg className={styles.square} viewBox="0 0 10 10" aria-hidden="true">
            <rect className={cx(styles.fill, tones[tone])} x="0" y="0" width="10" height="10" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

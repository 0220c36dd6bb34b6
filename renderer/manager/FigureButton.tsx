import type { Figure } from '../../domain/contract/dashboard.ts';
import { cx } from '../ui/cx.ts';
import { formatNumber } from '../ui/format.ts';
import { useOpenFigure } from './figures.ts';
import { managerTexts } from './texts.ts';
import styles from './Manager.module.css';

interface FigureButtonProps {
  value: number;
  /** What is counted, as the list will be called. */
  name: string;
  figure: Figure;
  /** Marks a figure that is bad news when it is not zero. */
  isLate?: boolean;
}

/** A figure that opens down to its cases; zero opens nothing. */
export function FigureButton({ value, name, figure, isLate = false }: FigureButtonProps) {
  const open = useOpenFigure();
  if (value === 0) return <span>0</span>;
  return (
    <button
      type="button"
      className={cx(styles.figure, isLate && styles.lateFigure)}
      aria-label={managerTexts.openFigure(name, value)}
      onClick={() => open(figure, name)}
    >
      {formatNumber(value)}
    </button>
  );
}

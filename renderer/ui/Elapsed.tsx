import { useNow } from './clock.ts';
import { cx } from './cx.ts';
import { formatElapsed, speakElapsed } from './format.ts';
import { Icon } from './icons.tsx';
import styles from './Elapsed.module.css';

export interface ElapsedProps {
  /** ISO instant, or ms since 1970. */
  since: string | number;
  /** Amber (and a clock) from here, in ms. */
  warnAfter?: number | undefined;
  /** Red (and a triangle) from here, in ms. */
  lateAfter?: number | undefined;
  /** A stopped clock: shows the time between the two. */
  until?: string | number | undefined;
}

/** A running mm:ss. All of them share one timer. */
export function Elapsed({ since, warnAfter, lateAfter, until }: ElapsedProps) {
  const now = useNow();
  const end = until === undefined ? now : new Date(until).getTime();
  const ms = end - new Date(since).getTime();
  const tone =
    lateAfter !== undefined && ms >= lateAfter
      ? 'late'
      : warnAfter !== undefined && ms >= warnAfter
        ? 'warn'
        : undefined;
  return (
    <span className={cx(styles.elapsed, tone && styles[tone])} role="timer" aria-live="off">
      {tone && <Icon name={tone === 'late' ? 'warn' : 'clock'} size={1} />}
      <span aria-hidden="true">{formatElapsed(ms)}</span>
      <span className={styles.hidden}>{speakElapsed(ms)}</span>
    </span>
  );
}

import styles from './Spinner.module.css';

export interface SpinnerProps {
  /** What is going on, for those who cannot see it turn. */
  label: string;
}

/** A small turning ring, the height of the text beside it. Still (but shown) with reduced motion. */
export function Spinner({ label }: SpinnerProps) {
  return <span className={styles.spinner} role="img" aria-label={label} />;
}

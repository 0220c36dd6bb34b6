import type { ReactNode } from 'react';
import styles from './Kawung.module.css';

/** A ground with the kawung pattern, very faint; for the touchscreen and the display only. */
export function Kawung({ children }: { children: ReactNode }) {
  return <div className={styles.ground}>{children}</div>;
}

import type { ReactNode } from 'react';
import { managerTexts } from './texts.ts';
import styles from './Manager.module.css';

interface TimesTableProps {
  caption: string;
  /** What the rows are of: one heading, or two. */
  leads: readonly string[];
  /** The figure after the times. */
  last: string;
  /** What the button at the end of a row does; for the ear only. */
  opens: string;
  children: ReactNode;
}

/** Times against the norm, by step or by officer: the same columns in the same order. */
export function TimesTable({ caption, leads, last, opens, children }: TimesTableProps) {
  const { picture, done, medianHead, p90Head, within, beyondNorm } = managerTexts;
  return (
    <div
      className={styles.scroller}
      role="region"
      tabIndex={0}
      aria-label={managerTexts.tableOf(caption)}
    >
      <table className={styles.table}>
        <caption className={styles.hidden}>{managerTexts.tableOf(caption)}</caption>
        <thead>
          <tr>
            {[...leads, picture].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {[done, medianHead, p90Head, within, beyondNorm, last].map((head) => (
              <th key={head} scope="col" className={styles.end}>
                {head}
              </th>
            ))}
            <th scope="col">
              <span className={styles.hidden}>{opens}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

import type { ReactNode } from 'react';
import { chartTexts } from './texts.ts';
import styles from './SopChart.module.css';

/** What the shapes and lines mean. */
export function Legend({ hasCase, hasConnectors }: { hasCase: boolean; hasConnectors: boolean }) {
  return (
    <ul className={styles.legend} aria-label={chartTexts.legend}>
      <Sign words={chartTexts.legendStart}>
        <rect x="2" y="4" width="30" height="12" rx="6" className={styles.shape} />
      </Sign>
      <Sign words={chartTexts.legendProcess}>
        <rect x="4" y="3" width="26" height="14" className={styles.shape} />
      </Sign>
      <Sign words={chartTexts.legendDecision}>
        <polygon points="3,10 17,2 31,10 17,18" className={styles.shape} />
      </Sign>
      {hasConnectors && (
        <Sign words={chartTexts.legendConnector}>
          <polygon points="9,2 25,2 25,12 17,18 9,12" className={styles.shape} />
        </Sign>
      )}
      <Sign words={chartTexts.legendReturn}>
        <g className={`${styles.arrow} ${styles.returns}`}>
          <path d="M2 10H28" />
        </g>
      </Sign>
      <Sign words={chartTexts.legendAdded}>
        <g className={`${styles.arrow} ${styles.addedArrow}`}>
          <path d="M2 10H32" />
        </g>
      </Sign>
      {hasCase && (
        <Sign words={chartTexts.legendWalked}>
          <g className={`${styles.arrow} ${styles.walked}`}>
            <path d="M2 10H32" />
          </g>
        </Sign>
      )}
    </ul>
  );
}

function Sign({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      <svg width={34} height={20} aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}

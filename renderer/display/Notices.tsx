import { useEffect, useState } from 'react';
import { Icon } from '../ui/icons.tsx';
import { displayTexts } from './texts.ts';
import styles from './Notices.module.css';

/** Milliseconds per notice: a line of 200 letters is read twice. */
const EACH_MS = 12_000;

/** The office's notices, one at a time: nothing to chase with the eyes. */
export function Notices({ notices }: { notices: readonly string[] }) {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (notices.length < 2) return undefined;
    const timer = setInterval(() => setTurn((before) => before + 1), EACH_MS);
    return () => clearInterval(timer);
  }, [notices.length]);
  const index = turn % Math.max(1, notices.length);
  const notice = notices[index];
  if (notice === undefined) return null;
  return (
    <footer className={styles.notices} aria-label={displayTexts.notices}>
      <Icon name="info" />
      <p key={index} className={styles.notice}>
        {notice}
      </p>
    </footer>
  );
}

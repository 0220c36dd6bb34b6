import { cx } from './cx.ts';
import { useUiTexts } from './ui-texts.ts';
import styles from './ConnectionBadge.module.css';

export interface ConnectionBadgeProps {
  isConnected: boolean;
}

/** ● tersambung / ○ menyambungkan… A full dot or a ring, and the word. */
export function ConnectionBadge({ isConnected }: ConnectionBadgeProps) {
  const texts = useUiTexts();
  return (
    <span className={cx(styles.badge, !isConnected && styles.off)} role="status">
      <span className={styles.dot} aria-hidden="true" />
      {isConnected ? texts.connected : texts.connecting}
    </span>
  );
}

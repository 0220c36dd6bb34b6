import styles from './KeyHint.module.css';

export interface KeyHintProps {
  /** "F9", "Ctrl+Enter", "⏎" */
  keys: string;
}

/** A key as it looks on the keyboard. Never read aloud: `aria-keyshortcuts` says it. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <kbd className={styles.key} aria-hidden="true">
      {keys.replace(/^Enter$/, '⏎')}
    </kbd>
  );
}

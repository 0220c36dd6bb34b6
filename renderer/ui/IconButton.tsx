import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  icon: IconName;
  /** Spoken, and shown by the browser on hover. */
  label: string;
  onPress: () => void;
  size?: 's' | 'm';
  pressed?: boolean;
}

/** A square button with a picture only; for actions everybody knows (close, clear, print). */
export function IconButton({ icon, label, onPress, size = 'm', pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      className={cx(styles.button, size === 's' && styles.small)}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

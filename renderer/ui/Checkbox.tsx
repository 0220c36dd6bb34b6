import type { ReactNode, Ref } from 'react';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  description?: string;
  disabled?: boolean;
  name?: string;
  ref?: Ref<HTMLInputElement>;
}

/** One box, one sentence; the whole line is the target. */
export function Checkbox({ label, checked, onChange, description, ...input }: CheckboxProps) {
  return (
    <label className={styles.line}>
      <input
        {...input}
        type="checkbox"
        className={styles.box}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {description && <span className={styles.description}>{description}</span>}
      </span>
    </label>
  );
}

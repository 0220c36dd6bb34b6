import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import { useUiTexts } from './ui-texts.ts';
import styles from './Field.module.css';

/** What every field can say about itself. */
export interface FieldTexts {
  label: string;
  /** One line of help under the label; stays while typing. */
  description?: ReactNode;
  /** What is wrong and what to do. Set: the field is invalid. */
  error?: string | undefined;
  required?: boolean;
  /** Writes "boleh kosong" beside the label. */
  optional?: boolean;
  /** The label is spoken but not shown (dense tables). */
  hideLabel?: boolean;
}

interface FieldProps extends FieldTexts {
  children: (wiring: FieldWiring) => ReactNode;
}

export interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/** Label, help, control and error, tied together for screen readers. */
export function Field({ children, ...texts }: FieldProps) {
  const id = useId();
  const words = useUiTexts();
  const descriptionId = texts.description === undefined ? undefined : `${id}-d`;
  const errorId = texts.error ? `${id}-e` : undefined;
  const describedBy = [descriptionId, errorId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={texts.hideLabel ? styles.hidden : styles.label}>
        {texts.label}
        {texts.optional && <span className={styles.optional}> · {words.optional}</span>}
      </label>
      {descriptionId && (
        <span id={descriptionId} className={styles.description}>
          {texts.description}
        </span>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': errorId ? true : undefined,
        'aria-required': texts.required || undefined,
      })}
      {errorId && (
        <span id={errorId} className={styles.error} role="alert">
          <Icon name="warn" />
          {texts.error}
        </span>
      )}
    </div>
  );
}

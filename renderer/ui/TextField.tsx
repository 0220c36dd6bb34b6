import type { HTMLInputAutoCompleteAttribute, Ref } from 'react';
import { cx } from './cx.ts';
import { Field } from './Field.tsx';
import type { FieldTexts } from './Field.tsx';
import fieldStyles from './Field.module.css';

export interface TextFieldProps extends FieldTexts {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  name?: string;
  type?: 'text' | 'tel' | 'email' | 'password' | 'date' | 'time' | 'url';
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'none';
  /** Default "off": desks are shared, nothing typed for one applicant may be offered for the next. */
  autoComplete?: HTMLInputAutoCompleteAttribute;
  placeholder?: string;
  maxLength?: number;
  readOnly?: boolean;
  autoFocus?: boolean;
  /** More than one: a textarea of that many rows. */
  rows?: number;
  /** Numbers and codes read one by one (NIK, phone): slightly spaced. */
  spaced?: boolean;
  onFocus?: () => void;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** One line of text, or several with `rows`. Fits react-hook-form's Controller: `{...field}`. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, required, optional, hideLabel, rows = 1, ...rest } = props;
  const { value, onChange, type = 'text', autoComplete = 'off', spaced, ref, ...input } = rest;
  const className = cx(fieldStyles.control, spaced && fieldStyles.code);
  return (
    <Field {...{ label, description, error, required, optional, hideLabel }}>
      {(wiring) =>
        rows > 1 ? (
          <textarea
            {...wiring}
            {...input}
            ref={ref}
            className={className}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...wiring}
            {...input}
            ref={ref}
            className={className}
            type={type}
            autoComplete={autoComplete}
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

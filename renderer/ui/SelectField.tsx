import type { Ref } from 'react';
import { cx } from './cx.ts';
import { Field } from './Field.tsx';
import type { FieldTexts } from './Field.tsx';
import { useUiTexts } from './ui-texts.ts';
import fieldStyles from './Field.module.css';
import styles from './SelectField.module.css';

export interface SelectOption<V extends string = string> {
  value: V;
  label: string;
  disabled?: boolean;
}

export interface SelectFieldProps<V extends string> extends FieldTexts {
  /** '' = nothing chosen yet. */
  value: V | '';
  onChange: (value: V) => void;
  onBlur?: () => void;
  options: readonly SelectOption<V>[];
  placeholder?: string;
  name?: string;
  autoFocus?: boolean;
  ref?: Ref<HTMLSelectElement>;
}

/** The platform's own select: type-ahead, arrow keys and touch wheels come with it. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { label, description, error, required, optional, hideLabel, ...rest } = props;
  const { value, onChange, options, placeholder, ref, ...select } = rest;
  const texts = useUiTexts();
  return (
    <Field {...{ label, description, error, required, optional, hideLabel }}>
      {(wiring) => (
        <select
          {...wiring}
          {...select}
          ref={ref}
          className={cx(fieldStyles.control, styles.select)}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {!options.some((option) => option.value === '') && (
            <option value="" disabled hidden>
              {placeholder ?? texts.choose}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

import { Group, I18nProvider, Input, NumberField as AriaNumberField } from 'react-aria-components';
import { LOCALE } from './aria-strings.ts';
import { Field } from './Field.tsx';
import type { FieldTexts } from './Field.tsx';
import fieldStyles from './Field.module.css';
import styles from './NumberField.module.css';

export interface NumberFieldProps extends FieldTexts {
  /** undefined = empty. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  onBlur?: () => void;
  min?: number;
  max?: number;
  step?: number;
  /** Words around the number: "Rp", "tahun", "lembar". */
  prefix?: string;
  suffix?: string;
  name?: string;
}

/** A number with Indonesian thousands ("1.250.000"); arrow keys step, the wheel does not. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, onBlur, min, max, step, prefix, suffix, name, ...texts } = props;
  return (
    <Field {...texts}>
      {(wiring) => (
        <I18nProvider locale={LOCALE}>
          <AriaNumberField
            id={wiring.id}
            aria-label={props.label}
            value={value ?? Number.NaN}
            onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
            {...(onBlur && { onBlur })}
            {...(min !== undefined && { minValue: min })}
            {...(max !== undefined && { maxValue: max })}
            {...(step !== undefined && { step })}
            {...(name !== undefined && { name })}
            isInvalid={wiring['aria-invalid'] ?? false}
            isRequired={wiring['aria-required'] ?? false}
            validationBehavior="aria"
            isWheelDisabled
          >
            <Group className={styles.group ?? ''}>
              {prefix && <span className={styles.affix}>{prefix}</span>}
              <Input
                className={fieldStyles.control ?? ''}
                aria-describedby={wiring['aria-describedby']}
                autoComplete="off"
              />
              {suffix && <span className={styles.affix}>{suffix}</span>}
            </Group>
          </AriaNumberField>
        </I18nProvider>
      )}
    </Field>
  );
}

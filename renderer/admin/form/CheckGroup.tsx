import { useId } from 'react';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/icons.tsx';
import styles from './Form.module.css';

interface CheckGroupProps<V extends string> {
  label: string;
  description?: string;
  options: readonly {
    value: V;
    label: string;
    /** Set: it cannot be changed, and says why. */
    fixedBecause?: string | undefined;
  }[];
  values: readonly V[];
  onChange: (values: V[]) => void;
  error?: string | undefined;
}

/** Several of a few. */
export function CheckGroup<V extends string>(props: CheckGroupProps<V>) {
  const id = useId();
  const { options, values, error } = props;
  return (
    <fieldset
      className={styles.group}
      aria-describedby={error === undefined ? undefined : id}
      data-problem={error === undefined ? undefined : true}
    >
      <legend className={styles.legend}>{props.label}</legend>
      {props.description && <p className={styles.soft}>{props.description}</p>}
      <div className={styles.boxes}>
        {options.map(({ value, label, fixedBecause }) => (
          <Checkbox
            key={value}
            label={label}
            checked={values.includes(value)}
            disabled={fixedBecause !== undefined}
            {...(fixedBecause !== undefined && { description: fixedBecause })}
            onChange={(isOn) =>
              props.onChange(isOn ? [...values, value] : values.filter((other) => other !== value))
            }
          />
        ))}
      </div>
      {error !== undefined && (
        <p id={id} role="alert" className={styles.error}>
          <Icon name="warn" /> {error}
        </p>
      )}
    </fieldset>
  );
}

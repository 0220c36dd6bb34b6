import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './CheckGroup.module.css';

interface CheckGroupProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  chosen: readonly V[];
  /** In the order of the options. */
  onChange: (chosen: V[]) => void;
}

/** Several of a few, close together: as many columns as there is room for. */
export function CheckGroup<V extends string>(props: CheckGroupProps<V>) {
  const { label, options, chosen, onChange } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.boxes}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={(checked) =>
              onChange(
                options
                  .map(({ value }) => value)
                  .filter((value) => (value === option.value ? checked : chosen.includes(value))),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

import type { Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';
import { Field } from './Field.tsx';
import type { FieldTexts } from './Field.tsx';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons.tsx';
import { cx } from './cx.ts';
import { useShortcut } from './use-shortcut.ts';
import { useUiTexts } from './ui-texts.ts';
import fieldStyles from './Field.module.css';
import styles from './SearchField.module.css';

export interface SearchFieldProps extends Omit<FieldTexts, 'required' | 'optional'> {
  value: string;
  onChange: (value: string) => void;
  /** Enter. */
  onSubmit?: (value: string) => void;
  placeholder?: string;
  /** Moves the focus here ("F3"). */
  shortcut?: string;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** Searches as one types; Esc or the cross empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, description, error, hideLabel, value, onChange } = props;
  const { shortcut, ref: givenRef } = props;
  const texts = useUiTexts();
  const own = useRef<HTMLInputElement>(null);
  useImperativeHandle(givenRef, () => own.current as HTMLInputElement, []);
  useShortcut(shortcut, own, () => own.current?.select());
  function clear() {
    onChange('');
    own.current?.focus();
  }
  return (
    <Field {...{ label, description, error, hideLabel }}>
      {(wiring) => (
        <span className={styles.box} role="search">
          <span className={styles.glass}>
            <Icon name="search" />
          </span>
          <input
            {...wiring}
            ref={own}
            type="text"
            className={cx(fieldStyles.control, styles.input)}
            value={value}
            placeholder={props.placeholder}
            autoComplete="off"
            spellCheck={false}
            autoFocus={props.autoFocus}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') props.onSubmit?.(value);
              if (event.key !== 'Escape' || value === '') return;
              event.stopPropagation();
              clear();
            }}
          />
          {value !== '' && (
            <span className={styles.clear}>
              <IconButton icon="cross" label={texts.clear} size="s" onPress={clear} />
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

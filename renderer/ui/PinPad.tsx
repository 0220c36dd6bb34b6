import { useState } from 'react';
import { cx } from './cx.ts';
import { Field } from './Field.tsx';
import { Icon } from './icons.tsx';
import { BACKSPACE, keyRows, typeKey } from './keyboard.ts';
import { useUiTexts } from './ui-texts.ts';
import fieldStyles from './Field.module.css';
import styles from './PinPad.module.css';

export interface PinPadProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Called with the full PIN once `length` digits are in (and on Enter). */
  onComplete?: (pin: string) => void;
  /** Default 6. */
  length?: number;
  /** A PIN may be shorter than `length`: as many dots as digits, so that nothing looks unfinished. */
  isOpenLength?: boolean;
  error?: string | undefined;
  busy?: boolean;
  autoFocus?: boolean;
}

/** A PIN by fingers or by the real keyboard; digits are dots until "Lihat" is held on. */
export function PinPad(props: PinPadProps) {
  const { label, value, onChange, length = 6, error, busy = false } = props;
  const texts = useUiTexts();
  const [isVisible, setVisible] = useState(false);
  function set(next: string) {
    if (busy || next === value) return;
    onChange(next);
    if (next.length === length) props.onComplete?.(next);
  }
  const press = (key: string) => set(typeKey(value, key, { layout: 'angka', maxLength: length }));
  return (
    <div className={styles.pinpad}>
      <Field label={label} error={error}>
        {(wiring) => (
          <span className={styles.entry}>
            <input
              {...wiring}
              className={cx(fieldStyles.control, styles.input)}
              type={isVisible ? 'text' : 'password'}
              inputMode="numeric"
              autoComplete="off"
              autoFocus={props.autoFocus}
              readOnly={busy}
              value={value}
              onChange={(event) => set(event.target.value.replace(/\D/g, '').slice(0, length))}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && value !== '' && !busy) props.onComplete?.(value);
              }}
            />
            <button
              type="button"
              className={styles.eye}
              aria-pressed={isVisible}
              onClick={() => setVisible(!isVisible)}
            >
              <Icon name="eye" label={isVisible ? texts.hidePin : texts.showPin} />
            </button>
          </span>
        )}
      </Field>
      <div className={styles.dots} role="img" aria-label={`${value.length} ${texts.digits}`}>
        {Array.from({ length: props.isOpenLength ? value.length : length }, (_, index) => (
          <span key={index} className={cx(styles.dot, index < value.length && styles.full)} />
        ))}
      </div>
      <div className={styles.keys}>
        {[...keyRows.digits.join('')].map((digit) => (
          <PadKey key={digit} label={digit} onPress={() => press(digit)} />
        ))}
        <PadKey label={texts.clear} icon="cross" onPress={() => set('')} />
        <PadKey label="0" onPress={() => press('0')} />
        <PadKey label={texts.keyBackspace} icon="backspace" onPress={() => press(BACKSPACE)} />
      </div>
    </div>
  );
}

interface PadKeyProps {
  label: string;
  icon?: 'cross' | 'backspace';
  onPress: () => void;
}

function PadKey({ label, icon, onPress }: PadKeyProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.key}
      aria-label={label}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {icon ? <Icon name={icon} size={1.4} /> : label}
    </button>
  );
}

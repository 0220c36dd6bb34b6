import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { BACKSPACE, keyRows, nextIsCapital, typeKey } from './keyboard.ts';
import type { Capitals, KeyboardLayout, KeyPage } from './keyboard.ts';
import { useUiTexts } from './ui-texts.ts';
import styles from './OnScreenKeyboard.module.css';

export interface OnScreenKeyboardProps {
  layout: KeyboardLayout;
  value: string;
  onChange: (value: string) => void;
  /** The wide key at the bottom right. */
  onDone?: () => void;
  doneLabel?: string;
  maxLength?: number;
  /** Lower keys, for a desk where the form must stay in sight above them. */
  compact?: boolean;
  /** Default 'words': the touchscreen asks for names. */
  capitals?: Capitals;
}

/** QWERTY, digits, or a phone pad. Keys are ≥ 64 px and do not take the focus from the field. */
export function OnScreenKeyboard(props: OnScreenKeyboardProps) {
  const { layout, value, onChange, maxLength, capitals = 'words' } = props;
  const texts = useUiTexts();
  const [page, setPage] = useState<KeyPage>('letters');
  const [isShiftHeld, setShiftHeld] = useState(false);
  const isUpper = isShiftHeld !== nextIsCapital(value, capitals);

  function press(key: string) {
    onChange(typeKey(value, key, { layout, maxLength }));
    if (key !== BACKSPACE) setShiftHeld(false);
  }
  const letter = (key: string) => {
    const shown = isUpper && page === 'letters' ? key.toUpperCase() : key;
    return <Key key={key} label={shown} onPress={() => press(shown)} />;
  };
  const erase = (
    <Key label={texts.keyBackspace} look="wide" repeats onPress={() => press(BACKSPACE)}>
      <Icon name="backspace" size={1.5} />
    </Key>
  );
  const done = props.onDone && (
    <Key label={props.doneLabel ?? texts.keyDone} look="done" onPress={props.onDone}>
      {props.doneLabel ?? texts.keyDone}
    </Key>
  );

  if (layout !== 'huruf') {
    return (
      <div
        className={cx(styles.keyboard, styles.pad, props.compact && styles.compact)}
        role="group"
        aria-label={texts.keyboard}
      >
        {keyRows.digits.map((row) => (
          <div key={row} className={styles.row}>
            {[...row].map(letter)}
          </div>
        ))}
        <div className={styles.row}>
          {layout === 'telepon' ? letter('+') : <span className={styles.gap} />}
          {letter('0')}
          {erase}
        </div>
        {done && <div className={styles.row}>{done}</div>}
      </div>
    );
  }
  const rows = keyRows[page];
  return (
    <div
      className={cx(styles.keyboard, props.compact && styles.compact)}
      role="group"
      aria-label={texts.keyboard}
    >
      {rows.slice(0, -1).map((row) => (
        <div key={row} className={styles.row}>
          {[...row].map(letter)}
        </div>
      ))}
      <div className={styles.row}>
        {page === 'letters' && (
          <Key
            label={texts.keyShift}
            look="wide"
            isPressed={isUpper}
            onPress={() => setShiftHeld(!isShiftHeld)}
          >
            <Icon name="shift" size={1.5} />
          </Key>
        )}
        {[...(rows.at(-1) ?? '')].map(letter)}
        {erase}
      </div>
      <div className={styles.row}>
        <Key
          label={page === 'letters' ? texts.keySymbols : texts.keyLetters}
          look="wide"
          onPress={() => setPage(page === 'letters' ? 'symbols' : 'letters')}
        >
          {page === 'letters' ? '?&@' : 'ABC'}
        </Key>
        <Key label={texts.keySpace} look="space" onPress={() => press(' ')}>
          {texts.keySpace}
        </Key>
        {page === 'letters' && letter(`'`)}
        {letter('.')}
        {letter('-')}
        {done}
      </div>
    </div>
  );
}

/** Milliseconds until a held key repeats, and between its repetitions. */
const HELD_MS = 450;
const REPEAT_MS = 90;

interface KeyProps {
  label: string;
  look?: 'wide' | 'space' | 'done';
  isPressed?: boolean;
  /** Goes on while it is held: a long mistake is rubbed out without tapping. */
  repeats?: boolean;
  onPress: () => void;
  children?: ReactNode;
}

/**
 * Acts as it is touched, not when it is let go: two thumbs overlap, and a browser makes a click of
 * the first finger only. Keyboards and screen readers click without touching.
 */
function Key({ label, look, isPressed, repeats, onPress, children }: KeyProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const release = () => clearTimeout(timer.current);
  function hold(wait: number) {
    timer.current = setTimeout(() => {
      latest.current();
      hold(REPEAT_MS);
    }, wait);
  }
  return (
    <button
      type="button"
      className={cx(styles.key, look && styles[look])}
      aria-label={label}
      aria-pressed={isPressed}
      onPointerDown={(event) => {
        // Keeps the caret in the field that is being filled.
        event.preventDefault();
        if (event.button !== 0) return;
        onPress();
        if (repeats) hold(HELD_MS);
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={release}
      onClick={(event) => event.detail === 0 && onPress()}
    >
      {children ?? label}
    </button>
  );
}

import { useId, useImperativeHandle, useRef, useState } from 'react';
import type { MouseEvent, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import { KeyHint } from './KeyHint.tsx';
import { ReasonTip } from './ReasonTip.tsx';
import { ariaKeyshortcut } from './shortcut.ts';
import { Spinner } from './Spinner.tsx';
import { useShortcut } from './use-shortcut.ts';
import { useUiTexts } from './ui-texts.ts';
import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 's' | 'm' | 'l';

export interface ButtonProps {
  children: ReactNode;
  onPress?: (() => void) | undefined;
  variant?: ButtonVariant;
  size?: ButtonSize;
  type?: 'button' | 'submit';
  /** Shown on the button and bound to the whole window while mounted. */
  shortcut?: string | undefined;
  /** Set: the button does nothing, stays focusable, and says why on hover, focus and press. */
  disabledReason?: string | undefined;
  /** Also print the reason under the button (touch surfaces, where nothing hovers). */
  showReason?: boolean;
  /** Working: presses are ignored, the label stays, a spinner turns. */
  busy?: boolean;
  icon?: ReactNode;
  /** Fill the width of the container. */
  wide?: boolean;
  autoFocus?: boolean;
  'aria-label'?: string;
  'aria-pressed'?: boolean;
  'aria-expanded'?: boolean;
  ref?: Ref<HTMLButtonElement>;
  id?: string;
}

/**
 * A native button: unlike React Aria's it can be disabled and still focusable,
 * which the rule "a disabled button says why" needs.
 */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'm', type = 'button' } = props;
  const { shortcut, disabledReason, ref: givenRef, busy, showReason } = props;
  const texts = useUiTexts();
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle(givenRef, () => own.current as HTMLButtonElement, []);
  const reasonId = useId();
  const [isReasonShown, setReasonShown] = useState(false);

  // A submit button's Enter is the form's own.
  const isFormEnter = type === 'submit' && shortcut === 'Enter';
  useShortcut(isFormEnter ? undefined : shortcut, own, () => {
    if (disabledReason) own.current?.focus();
    own.current?.click();
  });

  function onClick(event: MouseEvent) {
    if (disabledReason !== undefined || busy) {
      event.preventDefault();
      setReasonShown(disabledReason !== undefined);
      return;
    }
    props.onPress?.();
  }

  const hasTip = disabledReason !== undefined && !showReason;
  return (
    <span className={cx(styles.wrap, props.wide && styles.wide)}>
      <button
        ref={own}
        id={props.id}
        type={type}
        className={cx(styles.button, styles[variant], styles[size])}
        onClick={onClick}
        onMouseEnter={() => setReasonShown(true)}
        onMouseLeave={() => setReasonShown(false)}
        onFocus={() => setReasonShown(true)}
        onBlur={() => setReasonShown(false)}
        onKeyDown={(event) => {
          // A held Enter is one press: what it opened must not be closed by the same finger.
          if (event.repeat && event.key === 'Enter') event.preventDefault();
          if (event.key === 'Escape') setReasonShown(false);
        }}
        autoFocus={props.autoFocus}
        aria-disabled={disabledReason !== undefined || undefined}
        aria-busy={busy || undefined}
        aria-describedby={disabledReason === undefined ? undefined : reasonId}
        aria-keyshortcuts={shortcut && ariaKeyshortcut(shortcut)}
        aria-label={props['aria-label']}
        aria-pressed={props['aria-pressed']}
        aria-expanded={props['aria-expanded']}
      >
        {busy ? <Spinner label={texts.busy} /> : props.icon}
        <span className={styles.label}>{props.children}</span>
        {shortcut && <KeyHint keys={shortcut} />}
      </button>
      {disabledReason !== undefined && showReason && (
        <span id={reasonId} className={styles.reason}>
          {disabledReason}
        </span>
      )}
      {hasTip && (
        <ReasonTip id={reasonId} anchor={own} isShown={isReasonShown}>
          {disabledReason}
        </ReasonTip>
      )}
    </span>
  );
}

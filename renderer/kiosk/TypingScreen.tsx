import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { Capitals, KeyboardLayout } from '../ui/keyboard.ts';
import { OnScreenKeyboard } from '../ui/OnScreenKeyboard.tsx';
import { TextField } from '../ui/TextField.tsx';
import { KioskShell } from './KioskShell.tsx';
import type { KioskShellProps } from './KioskShell.tsx';
import { useKioskTexts } from './kiosk-texts.ts';
import styles from './TypingScreen.module.css';

export interface TypingScreenProps {
  frame: Omit<KioskShellProps, 'children' | 'keyboard' | 'action'>;
  label: string;
  value: string;
  onChange: (value: string) => void;
  layout: KeyboardLayout;
  capitals?: Capitals;
  maxLength: number;
  /** Shown once when the visitor wants to go on; the second press goes on all the same. */
  warning?: string | undefined;
  disabledReason?: string | undefined;
  canSkip: boolean;
  onNext: () => void;
  /** Above the field: the kind of document. */
  before?: ReactNode;
}

/** One question answered by typing, on the screen's keys or a real keyboard; give it a key per question. */
export function TypingScreen(props: TypingScreenProps) {
  const { frame, value, onChange, layout, maxLength, warning, canSkip } = props;
  const t = useKioskTexts();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [warnedOf, setWarnedOf] = useState<string>();
  const isWarned = warning !== undefined && warnedOf === value;
  const isEmpty = value.trim() === '';
  const toEnd = () => {
    const input = field.current;
    if (!input) return;
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
    input.scrollLeft = input.scrollWidth;
  };
  // The keys write at the end: there the caret stays, and in sight, however long the name.
  useEffect(toEnd, [value]);

  function goOn() {
    if (props.disabledReason !== undefined) return;
    if (warning !== undefined && !isWarned) setWarnedOf(value);
    else props.onNext();
  }

  return (
    <KioskShell
      {...frame}
      keyboard={
        <OnScreenKeyboard
          layout={layout}
          value={value}
          onChange={onChange}
          maxLength={maxLength}
          capitals={props.capitals ?? 'words'}
        />
      }
      action={
        <Button
          variant="primary"
          size="l"
          onPress={goOn}
          disabledReason={props.disabledReason}
          showReason
        >
          {isEmpty && canSkip ? t('skip') : isWarned ? t('surelyNext') : t('next')}
        </Button>
      }
    >
      {props.before}
      <form
        className={styles.field}
        autoComplete="off"
        onClick={toEnd}
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <TextField
          ref={field}
          label={props.label}
          value={value}
          onChange={onChange}
          inputMode="none"
          maxLength={maxLength}
          spaced={layout !== 'huruf'}
        />
      </form>
      {isWarned && (
        <div ref={(box) => box?.scrollIntoView({ block: 'nearest' })}>
          <Banner tone="warn">{warning}</Banner>
        </div>
      )}
    </KioskShell>
  );
}

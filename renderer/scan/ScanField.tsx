import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Status } from '../ui/Status.tsx';
import { TextField } from '../ui/TextField.tsx';
import { scanTexts } from './texts.ts';
import styles from './Scan.module.css';

interface ScanFieldProps {
  onScan: (text: string) => void;
  busy: boolean;
}

/**
 * A USB scanner types like a keyboard and ends with Enter, so the field keeps the focus: a click on
 * empty ground, or a key that no other field wants, brings it back.
 */
export function ScanField({ onScan, busy }: ScanFieldProps) {
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [isReady, setReady] = useState(true);
  const [isEmptyTried, setEmptyTried] = useState(false);

  useEffect(() => {
    const back = (event: Event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest('button, a, input, dialog, [inert]')) return;
      ref.current?.focus();
    };
    window.addEventListener('pointerup', back);
    window.addEventListener('keydown', back);
    return () => {
      window.removeEventListener('pointerup', back);
      window.removeEventListener('keydown', back);
    };
  }, []);

  function submit() {
    const scanned = text.trim();
    setEmptyTried(scanned === '');
    if (scanned === '') return;
    onScan(scanned);
    // Emptied at once: the next scan must not be glued to this one.
    setText('');
    ref.current?.focus();
  }

  return (
    <form
      className={styles.form}
      onFocus={(event) => setReady(event.target instanceof HTMLInputElement)}
      onBlur={() => setReady(false)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{scanTexts.ask}</h2>
      <TextField
        ref={ref}
        label={scanTexts.label}
        description={scanTexts.askHint}
        value={text}
        onChange={(value) => {
          setText(value);
          setEmptyTried(false);
        }}
        autoFocus
        maxLength={4000}
        error={isEmptyTried ? scanTexts.empty : undefined}
      />
      <div className={styles.formFoot}>
        <Status tone={isReady ? 'good' : 'warn'}>
          {isReady ? scanTexts.ready : scanTexts.notReady}
        </Status>
        <Button type="submit" variant="primary" busy={busy} shortcut="Enter">
          {scanTexts.check}
        </Button>
      </div>
    </form>
  );
}

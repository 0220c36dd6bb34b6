import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../app/problem.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Form.module.css';

interface ReasonDialogProps {
  title: string;
  /** The consequence, before the field. */
  children?: ReactNode;
  label: string;
  hint?: string;
  /** Shown when fewer letters are typed than `least`. */
  tooShort: string;
  confirmLabel: string;
  cancelLabel: string;
  /** Letters needed; 0 = may stay empty. Default 5, as the server asks of every reason. */
  least?: number;
  /** What the field begins with. */
  initial?: string;
  danger?: boolean;
  busy: boolean;
  problem: Problem | undefined;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks for a sentence that goes on the record. Mounted only while open, so it starts afresh. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { least = 5 } = props;
  const [reason, setReason] = useState(props.initial ?? '');
  const [isTried, setTried] = useState(false);
  const isShort = reason.trim().length < least;
  function confirm() {
    setTried(true);
    if (!isShort) props.onConfirm(reason.trim());
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.title}
      actions={
        <>
          <Button onPress={props.onClose} shortcut="Esc">
            {props.cancelLabel}
          </Button>
          <Button
            variant={props.danger ? 'danger' : 'primary'}
            onPress={confirm}
            busy={props.busy}
            shortcut="Ctrl+Enter"
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {props.children}
        <TextField
          label={props.label}
          description={props.hint}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={1000}
          autoFocus
          required={least > 0}
          error={isTried && isShort ? props.tooShort : undefined}
        />
        <ProblemBanner problem={props.problem} />
      </div>
    </Dialog>
  );
}

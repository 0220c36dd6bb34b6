import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { useUiTexts } from './ui-texts.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons; the main one last. */
  actions?: ReactNode;
  width?: 's' | 'm' | 'l';
  /** Esc and the cross do nothing: only the actions end it. */
  mustAnswer?: boolean;
}

/** The platform's modal dialog: focus trap, inert page behind, Esc, focus back where it was. */
export function Dialog(props: DialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null;
}

/** A component of its own: its clean-up closes the element while it is still in the page, and only
 *  then does the browser give the focus back. */
const CHOSEN = 'input[type="radio"]:checked';
const FIRST_FIELD = 'input:not([type="checkbox"]), textarea, select';

function OpenDialog({ onClose, title, width = 'm', mustAnswer = false, ...props }: DialogProps) {
  const texts = useUiTexts();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // What one came to fill in has the focus, not the cross in the corner.
    const first = dialog?.querySelector<HTMLInputElement>(FIRST_FIELD);
    // Of radio buttons, the chosen one is the group's stop.
    const stop = first?.type === 'radio' ? dialog?.querySelector<HTMLElement>(CHOSEN) : null;
    (stop ?? first)?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={cx(styles.dialog, styles[width])}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!mustAnswer) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {!mustAnswer && <IconButton icon="cross" label={texts.close} size="s" onPress={onClose} />}
      </div>
      <div className={styles.body}>{props.children}</div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </dialog>
  );
}

export interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  /** The consequence, in one or two sentences. */
  children: ReactNode;
  /** A verb: "Batalkan nomor". */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  busy?: boolean;
  disabledReason?: string | undefined;
  /** No key for it: Ctrl+Enter saves on the form behind, and must not throw the form away here. */
  noKey?: boolean;
}

/** Asks once before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const texts = useUiTexts();
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      width="s"
      actions={
        <>
          <Button onPress={props.onClose}>{props.cancelLabel ?? texts.cancel}</Button>
          <Button
            variant={props.danger ? 'danger' : 'primary'}
            onPress={props.onConfirm}
            busy={props.busy ?? false}
            disabledReason={props.disabledReason}
            {...(props.noKey !== true && { shortcut: 'Ctrl+Enter' })}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}

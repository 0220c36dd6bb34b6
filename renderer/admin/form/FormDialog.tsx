import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../app/problem.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../../ui/Dialog.tsx';
import { useUnloadGuard } from './LeaveGuard.tsx';
import { formTexts } from './texts.ts';
import { focusFirstProblem } from './use-form.ts';
import styles from './Form.module.css';

interface FormDialogProps {
  title: string;
  isDirty: boolean;
  busy: boolean;
  problem: Problem | undefined;
  onSubmit: () => void;
  onClose: () => void;
  submitLabel?: string;
  /** Left of the buttons: something else that can be done with this record. */
  extra?: ReactNode;
  width?: 's' | 'm' | 'l';
  children: ReactNode;
}

/** One record in a dialog. Closing it with unsaved changes asks first. */
export function FormDialog(props: FormDialogProps) {
  const [isAsking, setAsking] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useUnloadGuard(props.isDirty);
  const close = () => (props.isDirty ? setAsking(true) : props.onClose());
  return (
    <>
      <Dialog
        isOpen
        onClose={close}
        title={props.title}
        width={props.width ?? 'm'}
        actions={
          <>
            {props.extra && <span className={styles.extra}>{props.extra}</span>}
            <Button onPress={close}>{formTexts.cancel}</Button>
            <Button
              variant="primary"
              shortcut="Ctrl+Enter"
              busy={props.busy}
              disabledReason={props.isDirty ? undefined : formTexts.nothingToSave}
              onPress={() => {
                props.onSubmit();
                focusFirstProblem(body.current);
              }}
            >
              {props.submitLabel ?? formTexts.save}
            </Button>
          </>
        }
      >
        <div ref={body} className={styles.stack}>
          {props.children}
          <ProblemBanner problem={props.problem} />
        </div>
      </Dialog>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={props.onClose}
        title={formTexts.leaveTitle}
        confirmLabel={formTexts.leave}
        cancelLabel={formTexts.stay}
        danger
        noKey
      >
        {formTexts.leaveBody}
      </ConfirmDialog>
    </>
  );
}

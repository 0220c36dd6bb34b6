import { useEffect, useRef, useState } from 'react';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useDraft } from '../app/use-draft.ts';
import { Banner, ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { securityTexts } from './texts.ts';
import { personInput } from './visit-form.ts';
import type { PersonInput, VisitForm } from './visit-form.ts';
import styles from './Security.module.css';

export interface RefuseDialogProps {
  form: VisitForm;
  purposeId: string | undefined;
  onClose: () => void;
  onRefused: (name: string) => void;
}

type Field = HTMLInputElement & HTMLTextAreaElement;

/** Seed 000, step 2c: a request that cannot be processed; the visitor leaves, the reason is kept. */
export function RefuseDialog({ form, purposeId, onClose, onRefused }: RefuseDialogProps) {
  const [name, setName] = useState(form.name);
  // Closed by mistake, or reloaded: the reason is still there.
  const { value: reason, set: setReason, wipe } = useDraft('satpam.alasan', '');
  const [isTried, setTried] = useState(false);
  const refuse = useCommand(
    (input: PersonInput & { reason: string; purposeId?: string }, commandId) =>
      client.visit.refuse.mutate({ ...input, commandId }),
    {
      onDone: () => {
        wipe();
        onRefused(name.trim());
      },
      keepAs: 'satpam.tolak',
    },
  );
  const nameField = useRef<Field>(null);
  const reasonField = useRef<Field>(null);
  // React's autoFocus comes before the dialog is open and would be lost.
  useEffect(() => {
    const first = nameField.current?.value === '' ? nameField : reasonField;
    first.current?.focus();
  }, []);
  const isNameMissing = name.trim() === '';
  const isReasonShort = reason.trim().length < 5;

  function confirm() {
    setTried(true);
    if (isNameMissing || isReasonShort) return;
    void refuse.run({
      ...personInput({ ...form, name }),
      ...(purposeId !== undefined && { purposeId }),
      reason: reason.trim(),
    });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={securityTexts.refuseTitle}
      actions={
        <>
          <Button onPress={onClose}>{securityTexts.cancel}</Button>
          <Button variant="primary" shortcut="Ctrl+Enter" busy={refuse.busy} onPress={confirm}>
            {securityTexts.refuseConfirm}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{securityTexts.refuseConsequence}</p>
        <TextField
          label={securityTexts.name}
          value={name}
          onChange={setName}
          ref={nameField}
          maxLength={200}
          required
          error={isTried && isNameMissing ? securityTexts.nameMissing : undefined}
        />
        <div className={styles.common} role="group" aria-label={securityTexts.refuseCommon}>
          {securityTexts.refuseReasons.map((text) => (
            <Button
              key={text}
              size="s"
              onPress={() => {
                setReason(text);
                reasonField.current?.focus();
              }}
            >
              {text}
            </Button>
          ))}
        </div>
        <TextField
          label={securityTexts.refuseReason}
          value={reason}
          onChange={setReason}
          rows={3}
          ref={reasonField}
          maxLength={1000}
          required
          error={isTried && isReasonShort ? securityTexts.refuseReasonMissing : undefined}
        />
        <ProblemBanner problem={refuse.problem} />
        {refuse.retrying && <Banner tone="warn">{securityTexts.retrying}</Banner>}
      </div>
    </Dialog>
  );
}

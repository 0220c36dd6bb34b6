import { useState } from 'react';
import type { CaseRow } from '../../domain/contract/case-view.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import form from '../desk/Form.module.css';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { fileTexts, findTexts } from './texts.ts';

interface IdentityDialogProps {
  onFound: (rows: CaseRow[]) => void;
  onClose: () => void;
}

/** Asks for the whole number and the purpose; both name and purpose go on the record (UU 27/2022). */
export function IdentityDialog({ onFound, onClose }: IdentityDialogProps) {
  const [number, setNumber] = useState('');
  const [purpose, setPurpose] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = number.trim().length < 5;
  const isPurposeless = purpose.trim().length < 5;
  const find = useCommand(
    (input: { identityNumber: string; purpose: string }, commandId) =>
      client.case.findByIdentity.mutate({ ...input, commandId }),
    { onDone: ({ rows }) => onFound(rows) },
  );
  function confirm() {
    setTried(true);
    if (isShort || isPurposeless) return;
    void find.run({ identityNumber: number.trim(), purpose: purpose.trim() });
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={findTexts.identityTitle}
      actions={
        <>
          <Button onPress={onClose} shortcut="Esc">
            {fileTexts.keep}
          </Button>
          <Button variant="primary" onPress={confirm} busy={find.busy} shortcut="Ctrl+Enter">
            {findTexts.identityConfirm}
          </Button>
        </>
      }
    >
      <div className={form.stack}>
        <p>{findTexts.identityBody}</p>
        <TextField
          label={findTexts.identityNumber}
          value={number}
          onChange={setNumber}
          maxLength={40}
          autoFocus
          spaced
          error={isTried && isShort ? findTexts.identityShort : undefined}
        />
        <TextField
          label={findTexts.identityPurpose}
          description={findTexts.identityPurposeHint}
          value={purpose}
          onChange={setPurpose}
          maxLength={200}
          error={isTried && isPurposeless ? findTexts.purposeShort : undefined}
        />
        <ProblemBanner problem={find.problem} />
      </div>
    </Dialog>
  );
}

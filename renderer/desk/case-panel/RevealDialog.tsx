import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { caseTexts } from './texts.ts';

export type Revealed = { identityNumber: string; phone: string };

interface RevealDialogProps {
  caseId: string;
  onRevealed: (found: Revealed) => void;
  onClose: () => void;
}

/** Asks why before the mask is lifted; name and purpose go on the record (UU 27/2022). */
export function RevealDialog({ caseId, onRevealed, onClose }: RevealDialogProps) {
  const reveal = useCommand(
    (purpose: string, commandId) => client.case.reveal.mutate({ commandId, caseId, purpose }),
    { onDone: onRevealed },
  );
  return (
    <ReasonDialog
      title={caseTexts.revealTitle}
      label={caseTexts.revealPurpose}
      hint={caseTexts.revealPurposeHint}
      tooShort={caseTexts.revealTooShort}
      confirmLabel={caseTexts.revealConfirm}
      cancelLabel={caseTexts.keep}
      busy={reveal.busy}
      problem={reveal.problem}
      onClose={onClose}
      onConfirm={(purpose) => void reveal.run(purpose)}
    >
      <p>{caseTexts.revealBody}</p>
    </ReasonDialog>
  );
}

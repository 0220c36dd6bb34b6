import { useState } from 'react';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { useRefresh } from '../data.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { caseTexts } from './texts.ts';

/** The applicant takes the request back; only where the SOP lets this role do so. */
export function WithdrawButton({ view }: { view: CaseView }) {
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  const offered = view.available.find(({ action }) => action === 'withdraw');
  const withdraw = useCommand(
    (reason: string, commandId) =>
      client.case.withdraw.mutate({ commandId, caseId: view.id, reason }),
    {
      onDone: () => {
        refresh();
        setOpen(false);
      },
    },
  );
  if (!offered) return null;
  return (
    <div>
      <Button
        size="s"
        variant="danger"
        onPress={() => setOpen(true)}
        disabledReason={offered.disabledReason}
      >
        {caseTexts.withdraw}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={caseTexts.withdrawTitle}
          label={caseTexts.withdrawReason}
          tooShort={caseTexts.noteTooShort}
          confirmLabel={caseTexts.withdrawConfirm}
          cancelLabel={caseTexts.keep}
          danger
          busy={withdraw.busy}
          problem={withdraw.problem}
          onClose={() => setOpen(false)}
          onConfirm={(reason) => void withdraw.run(reason)}
        >
          <p>{caseTexts.withdrawBody}</p>
        </ReasonDialog>
      )}
    </div>
  );
}

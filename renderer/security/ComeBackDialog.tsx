import { useState } from 'react';
import type { CameBack, VisitRow } from '../../domain/contract/visit.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { securityTexts } from './texts.ts';
import styles from './Security.module.css';

interface ComeBackDialogProps {
  row: VisitRow;
  onClose: () => void;
  onBack: (answer: CameBack) => void;
}

/** Somebody who went out is here again: nothing is typed twice, a number only when one is needed. */
export function ComeBackDialog({ row, onClose, onBack }: ComeBackDialogProps) {
  const [purposeId, setPurposeId] = useState<string>();
  const purposes = useServerQuery(['visit.purposes'], () => client.visit.purposes.query(), {
    live: ['queue', 'office'],
  });
  const comeBack = useCommand(
    (input: { visitId: string; purposeId?: string }, commandId) =>
      client.visit.comeBack.mutate({ ...input, commandId }),
    { onDone: onBack },
  );
  const open = purposes.data?.filter((purpose) => purpose.open) ?? [];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={securityTexts.comeBackTitle(row.name)}
      actions={
        <>
          <Button onPress={onClose}>{securityTexts.cancel}</Button>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            busy={comeBack.busy}
            onPress={() =>
              void comeBack.run({ visitId: row.id, ...(purposeId !== undefined && { purposeId }) })
            }
          >
            {purposeId === undefined ? securityTexts.comeBackOnly : securityTexts.comeBackNumber}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{securityTexts.comeBackHint}</p>
        <RadioTiles
          label={securityTexts.purpose}
          columns={2}
          tiles={open.map(({ id, label, waiting }) => ({
            value: id,
            label,
            description: securityTexts.waiting(waiting),
          }))}
          value={purposeId}
          onChange={setPurposeId}
        />
        <ProblemBanner problem={comeBack.problem ?? purposes.problem} />
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Me } from '../../domain/contract/auth.ts';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useRefresh } from '../desk/data.ts';
import { deskKeys } from '../desk/help/keys.ts';
import { ReasonDialog } from '../desk/ReasonDialog.tsx';
import { HandOverDialog } from '../desk/work-list/HandOverDialog.tsx';
import { useWorkDeeds } from '../desk/work-list/use-work-deeds.ts';
import type { StepRef } from '../desk/work-list/use-work-deeds.ts';
import { worksAtDesk } from '../landing/screens.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/toasts.ts';
import { fileTexts } from './texts.ts';
import styles from './CaseFile.module.css';

type Ending = 'withdraw' | 'refuse';

const endings = {
  withdraw: {
    button: fileTexts.withdraw,
    title: fileTexts.withdrawTitle,
    body: fileTexts.withdrawBody,
    label: fileTexts.withdrawReason,
    confirm: fileTexts.withdrawConfirm,
    done: fileTexts.withdrawn,
  },
  refuse: {
    button: fileTexts.refuse,
    title: fileTexts.refuseTitle,
    body: fileTexts.refuseBody,
    label: fileTexts.refuseReason,
    confirm: fileTexts.refuseConfirm,
    done: fileTexts.refused,
  },
} as const satisfies Record<Ending, object>;

/** What this person may do with the case; the step itself is worked on at the desk. */
export function Deeds({ view, me }: { view: CaseView; me: Me }) {
  const navigate = useNavigate();
  const [ending, setEnding] = useState<Ending>();
  const [handingOver, setHandingOver] = useState<StepRef>();
  const toDesk = () => void navigate(`/meja?berkas=${encodeURIComponent(view.id)}`);
  const deeds = useWorkDeeds(toDesk);
  const isOfficer = worksAtDesk(me.roles);
  const mine = view.active.find(({ holderId }) => holderId === me.userId);
  const takes = view.available.filter(
    ({ action, disabledReason }) => action === 'take' && disabledReason === undefined,
  );
  const offered = (['withdraw', 'refuse'] as const).flatMap((each) => {
    const action = view.available.find((entry) => entry.action === each);
    return action ? [{ ending: each, action }] : [];
  });
  if (!isOfficer || view.status !== 'open') return null;
  const step = mine && { caseId: view.id, token: mine.token };
  return (
    <div className={styles.deeds} role="group" aria-label={fileTexts.deeds}>
      {mine && step && (
        <>
          <Button variant="primary" shortcut={deskKeys.forward} onPress={toDesk}>
            {fileTexts.toDesk}
          </Button>
          <Button shortcut={deskKeys.handOver} onPress={() => setHandingOver(step)}>
            {fileTexts.handOver}
          </Button>
          <Button busy={deeds.release.busy} onPress={() => void deeds.release.run(step)}>
            {fileTexts.release}
          </Button>
        </>
      )}
      {!mine &&
        takes.map(({ token }, index) => (
          <Button
            key={token}
            variant="primary"
            shortcut={index === 0 ? deskKeys.forward : undefined}
            busy={deeds.take.busy}
            onPress={() => void deeds.take.run({ caseId: view.id, token })}
          >
            {takes.length === 1
              ? fileTexts.take
              : fileTexts.takeOf(view.active.find((each) => each.token === token)?.title ?? '')}
          </Button>
        ))}
      {!mine && takes.length === 0 && <p className={styles.soft}>{fileTexts.noDeeds}</p>}
      <span className={styles.grow} />
      {offered.map(({ ending: each, action }) => (
        <Button
          key={each}
          variant="danger"
          disabledReason={action.disabledReason}
          onPress={() => setEnding(each)}
        >
          {endings[each].button}
        </Button>
      ))}
      {handingOver && (
        <HandOverDialog step={handingOver} onClose={() => setHandingOver(undefined)} />
      )}
      {ending && <EndDialog view={view} ending={ending} onClose={() => setEnding(undefined)} />}
    </div>
  );
}

interface EndDialogProps {
  view: CaseView;
  ending: Ending;
  onClose: () => void;
}

/** Asks for the reason and says what follows: there is no way back. */
function EndDialog({ view, ending, onClose }: EndDialogProps) {
  const refresh = useRefresh();
  const words = endings[ending];
  const close = useCommand(
    (reason: string, commandId) =>
      client.case[ending].mutate({ commandId, caseId: view.id, reason }),
    {
      onDone: () => {
        toast(words.done);
        refresh();
        onClose();
      },
    },
  );
  return (
    <ReasonDialog
      title={words.title}
      label={words.label}
      tooShort={fileTexts.reasonTooShort}
      confirmLabel={words.confirm}
      cancelLabel={fileTexts.keep}
      danger
      busy={close.busy}
      problem={close.problem}
      onClose={onClose}
      onConfirm={(reason) => void close.run(reason)}
    >
      <p>{words.body}</p>
    </ReasonDialog>
  );
}

import { useState } from 'react';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import type { StepRef } from './use-work-deeds.ts';
import { workTexts } from './texts.ts';
import form from '../Form.module.css';

/** Gives a step in hand to a colleague who may do it; the least burdened stand first. */
export function HandOverDialog({ step, onClose }: { step: StepRef; onClose: () => void }) {
  const { caseId, token } = step;
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<string>();
  const found = useServerQuery(['case.colleagues', caseId, token], () =>
    client.case.colleagues.query({ caseId, token }),
  );
  const people = found.data ?? [];
  const person = people.find(({ id }) => id === chosen);
  const handOver = useCommand(
    (toUserId: string, commandId) =>
      client.case.handOverStep.mutate({ commandId, caseId, token, toUserId }),
    {
      onDone: () => {
        toast(workTexts.handedOver(person?.name ?? ''));
        refresh();
        onClose();
      },
      onProblem: refresh,
    },
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={workTexts.handOverTitle}
      actions={
        <>
          <Button onPress={onClose} shortcut="Esc">
            {workTexts.keep}
          </Button>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            busy={handOver.busy}
            disabledReason={person ? undefined : workTexts.handOverWho}
            onPress={() => person && void handOver.run(person.id)}
          >
            {workTexts.handOverConfirm}
          </Button>
        </>
      }
    >
      <div className={form.stack}>
        <p>{workTexts.handOverBody}</p>
        <ProblemBanner problem={found.problem ?? handOver.problem} />
        {found.isLoading && <Skeleton lines={3} />}
        {found.data?.length === 0 && (
          <EmptyState title={workTexts.handOverNobody}>{workTexts.handOverNobodyHint}</EmptyState>
        )}
        {people.length > 0 && (
          <RadioTiles
            label={workTexts.handOverWho}
            look="line"
            value={chosen}
            onChange={setChosen}
            tiles={people.map(({ id, name, position, holding, actingTitle }) => ({
              value: id,
              label: name,
              description: `${actingTitle ?? position} · ${workTexts.holding(holding)}`,
            }))}
          />
        )}
      </div>
    </Dialog>
  );
}

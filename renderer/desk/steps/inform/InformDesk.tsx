import type { TicketView } from '../../../../domain/contract/queue.ts';
import { useState } from 'react';
import { Banner, ProblemBanner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useGuide, useServices } from '../../data.ts';
import { deskKeys } from '../../help/keys.ts';
import { servingTexts } from '../../serving/texts.ts';
import { TransferDialog } from '../../serving/TransferDialog.tsx';
import { StepGuide } from '../StepGuide.tsx';
import { stepTexts } from '../texts.ts';
import { ServiceSheet } from './ServiceSheet.tsx';
import desk from '../../Desk.module.css';

interface InformDeskProps {
  ticket: TicketView;
  sopId: string | undefined;
  onChooseSop: (sopId: string) => void;
  onOpenCase: () => void;
}

/** SOP 004 step 2: greet, ask which service, explain requirements, stages and fee; then CS, or done. */
export function InformDesk({ ticket, sopId, onChooseSop, onOpenCase }: InformDeskProps) {
  const services = useServices();
  const guide = useGuide(sopId);
  const [isTransfer, setTransfer] = useState(false);
  // Whoever has the papers together goes on to the desk that looks at them (SOP 004 step 3).
  const next = guide.data?.steps.find(
    ({ queue, capability }) => queue !== undefined && capability !== 'inform',
  );
  const step = guide.data?.steps.find(({ capability }) => capability === 'inform');
  return (
    <>
      <div className={desk.scroll}>
        <SelectField
          label={stepTexts.whichService}
          value={sopId ?? ''}
          onChange={onChooseSop}
          autoFocus
          options={(services.data ?? []).map(({ id, shortTitle }) => ({
            value: id,
            label: shortTitle,
          }))}
        />
        <ProblemBanner problem={services.problem ?? guide.problem} />
        {sopId === undefined ? (
          <Banner tone="info">{stepTexts.chooseServiceFirst}</Banner>
        ) : (
          guide.isLoading && <Skeleton lines={6} />
        )}
        {guide.data && <ServiceSheet guide={guide.data} />}
        {step && <StepGuide step={step} isOpen />}
      </div>
      <div className={desk.foot}>
        <Button onPress={onOpenCase}>{stepTexts.openCase}</Button>
        <Button
          variant="primary"
          size="l"
          shortcut={deskKeys.forward}
          onPress={() => setTransfer(true)}
        >
          {servingTexts.sendOn}
        </Button>
      </div>
      {isTransfer && (
        <TransferDialog
          ticket={ticket}
          suggested={next?.queue}
          onClose={() => setTransfer(false)}
        />
      )}
    </>
  );
}

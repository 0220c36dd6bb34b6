import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import type { Capability } from '../../../domain/workflow/capabilities.ts';
import type { TicketView } from '../../../domain/contract/queue.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Banner, ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import { deskKeys } from '../help/keys.ts';
import { ChecklistStep } from './checklist/ChecklistStep.tsx';
import { GenericStep } from './generic/GenericStep.tsx';
import { InformStep } from './inform/InformStep.tsx';
import { findStepAction } from './outcomes.ts';
import { ReceiveStep } from './receive/ReceiveStep.tsx';
import { stepForms } from './step-forms.ts';
import { StepGuide } from './StepGuide.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts } from './texts.ts';
import desk from '../Desk.module.css';
import form from '../Form.module.css';

const PertekNotice = lazy(async () => ({
  default: (await import('./recommend/PertekNotice.tsx')).PertekNotice,
}));
/** Desks that decide on the request; once it is signed the advice is no news, least of all at a counter. */
const deciding: readonly string[] = ['draft', 'initial', 'endorse', 'sign', 'verify', 'dispose'];

interface StepFormProps {
  view: CaseView;
  step: CaseView['active'][number];
  ticket: TicketView | undefined;
}

/** Takes the step in hand, then shows the form of its capability. */
export function StepForm({ view, step, ticket }: StepFormProps) {
  const refresh = useRefresh();
  const take = findStepAction(view.available, step.token, 'take');
  const release = findStepAction(view.available, step.token, 'release');
  const takeStep = useCommand(
    (token: number, commandId) =>
      client.case.takeStep.mutate({ commandId, caseId: view.id, token }),
    { onDone: refresh, onProblem: refresh },
  );
  const releaseStep = useCommand(
    (token: number, commandId) =>
      client.case.releaseStep.mutate({ commandId, caseId: view.id, token }),
    {
      onDone: () => {
        toast(stepTexts.released);
        refresh();
      },
    },
  );

  // With the person in front of the desk there is nothing to decide: the step is this desk's.
  const takeAtOnce = useEffectEvent(() => {
    if (ticket && take && take.disabledReason === undefined) void takeStep.run(step.token);
  });
  // Mounted anew for every step and number (see the key in CaseWork).
  useEffect(() => takeAtOnce(), []);

  // The receiver still stands there: what follows the hand-over is done by whoever did that.
  if (take && !ticket && step.capability !== 'receive-product') {
    return (
      <>
        <div className={desk.scroll}>
          <Heading step={step} />
          {step.holderName && (
            <Banner tone="info" title={stepTexts.holder(step.holderName)}>
              {stepTexts.holderHint}
            </Banner>
          )}
          <ProblemBanner problem={takeStep.problem} />
          <Advice view={view} step={step} />
          <StepGuide step={step} isOpen />
        </div>
        <div className={desk.foot}>
          <Button
            variant="primary"
            size="l"
            shortcut={deskKeys.forward}
            busy={takeStep.busy}
            onPress={() => void takeStep.run(step.token)}
            disabledReason={take.disabledReason}
          >
            {stepTexts.take}
          </Button>
        </div>
      </>
    );
  }
  return (
    <CapabilityForm
      view={view}
      step={step}
      ticketId={ticket?.id}
      heading={
        <>
          <Heading
            step={step}
            onRelease={release && !ticket ? () => void releaseStep.run(step.token) : undefined}
          />
          {step.holderName && take && (
            <Banner tone="info" title={stepTexts.holder(step.holderName)}>
              {stepTexts.holderHint}
            </Banner>
          )}
          <ProblemBanner problem={takeStep.problem ?? releaseStep.problem} />
          <Advice view={view} step={step} />
        </>
      }
    />
  );
}

function Heading(props: {
  step: CaseView['active'][number];
  onRelease?: (() => void) | undefined;
}) {
  const { step, onRelease } = props;
  return (
    <div className={form.spread}>
      <div>
        <h3>{step.title}</h3>
        {step.norm && (
          <p className={form.soft}>
            {stepTexts.norm}: {step.norm}
          </p>
        )}
      </div>
      {onRelease && (
        <Button size="s" onPress={onRelease}>
          {stepTexts.release}
        </Button>
      )}
    </div>
  );
}

/** What the agencies advised, above the form of whoever decides. */
function Advice({ view, step }: Pick<StepProps, 'view' | 'step'>) {
  const isAdvised = view.timeline.some(
    ({ capability, form: past }) => capability === 'recommend' && past !== undefined,
  );
  if (!isAdvised || !deciding.includes(step.capability)) return null;
  return (
    <Suspense fallback={null}>
      <PertekNotice view={view} />
    </Suspense>
  );
}

function CapabilityForm(props: StepProps) {
  switch (props.step.capability) {
    case 'inform':
      return <InformStep {...props} />;
    case 'checklist':
    case 'consult':
      return <ChecklistStep {...props} />;
    case 'receive':
      return <ReceiveStep {...props} />;
  }
  const Form = stepForms[props.step.capability as Capability];
  if (Form === undefined) return <GenericStep {...props} />;
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Form {...props} />
    </Suspense>
  );
}

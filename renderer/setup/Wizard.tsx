import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { SetupOptions } from '../../domain/contract/office.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useDraft } from '../app/use-draft.ts';
import { focusFirstProblem } from '../admin/form/use-form.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { StepLine } from '../ui/StepLine.tsx';
import { toast } from '../ui/toasts.ts';
import { AdminStep } from './AdminStep.tsx';
import { CounterStep } from './CounterStep.tsx';
import { DemoHint } from './DemoHint.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import {
  countersFor,
  firstOpenStep,
  setupDraft,
  setupInput,
  setupSteps,
  stepProblems,
} from './setup-form.ts';
import type { Pins, SetupDraft, SetupProblems, SetupStep } from './setup-form.ts';
import { SopStep } from './SopStep.tsx';
import { SummaryStep } from './SummaryStep.tsx';
import { setupTexts } from './texts.ts';
import styles from './Setup.module.css';

export interface StepProps {
  options: SetupOptions;
  draft: SetupDraft;
  pins: Pins;
  set: (part: Partial<SetupDraft>) => void;
  setPins: (part: Partial<Pins>) => void;
  /** Empty until somebody tried to go on. */
  problems: SetupProblems;
  goTo: (step: SetupStep) => void;
}

const stepParts = {
  kantor: OfficeStep,
  layanan: SopStep,
  loket: CounterStep,
  admin: AdminStep,
  ringkasan: SummaryStep,
} as const;

/** One question per step; a step is left only when it is complete. */
export function Wizard({ options }: { options: SetupOptions }) {
  const { value: draft, set: setDraft, wipe } = useDraft('pasang', setupDraft(options));
  const [pins, setPins] = useState<Pins>({ pin: '', pinAgain: '' });
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const complete = useCommand(
    (input: ReturnType<typeof setupInput>, commandId) =>
      client.setup.complete.mutate({ ...input, commandId }),
    {
      onDone: () => {
        toast(setupTexts.done(draft.adminName.trim()));
        wipe();
        void queryClient
          .invalidateQueries()
          .then(() => navigate('/masuk?ke=%2Fadmin', { replace: true }));
      },
    },
  );
  // After a reload the PIN is gone: the summary must not wait for it in vain.
  const firstOpen = firstOpenStep(draft, pins, options);
  const step =
    setupSteps.indexOf(firstOpen) < setupSteps.indexOf(draft.step) ? firstOpen : draft.step;
  const at = setupSteps.indexOf(step);
  const Part = stepParts[step];

  function goTo(next: SetupStep) {
    setTried(false);
    complete.reset();
    setDraft((old) => {
      const choice = old.sopIds.join(' ');
      return next === 'loket' && old.countersFor !== choice
        ? { ...old, step: next, counters: countersFor(options, old), countersFor: choice }
        : { ...old, step: next };
    });
  }
  function submit() {
    if (step === 'ringkasan') {
      void complete.run(setupInput(draft, pins, options));
      return;
    }
    if (Object.keys(stepProblems(step, draft, pins, options)).length > 0) {
      setTried(true);
      focusFirstProblem(form.current);
      return;
    }
    const next = setupSteps[at + 1];
    if (next !== undefined) goTo(next);
  }
  const back = setupSteps[at - 1];
  return (
    <form
      ref={form}
      className={styles.wizard}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className={styles.head}>
        <h1>{at === 0 ? setupTexts.welcome : setupTexts.pageTitle}</h1>
        {at === 0 && <p className={styles.soft}>{setupTexts.lead}</p>}
      </header>
      <StepLine
        label={setupTexts.progress}
        labels="all"
        steps={setupSteps.map((id, i) => ({
          id,
          label: setupTexts.steps[id],
          state: i < at ? 'done' : i === at ? 'current' : 'todo',
        }))}
      />
      <section
        key={step}
        ref={focusFirstField}
        className={styles.step}
        aria-label={setupTexts.steps[step]}
      >
        <Part
          options={options}
          draft={draft}
          pins={pins}
          set={(part) => setDraft((old) => ({ ...old, ...part }))}
          setPins={(part) => setPins((old) => ({ ...old, ...part }))}
          problems={isTried ? stepProblems(step, draft, pins, options) : {}}
          goTo={goTo}
        />
        <ProblemBanner problem={complete.problem} />
        {complete.retrying && <p role="status">{setupTexts.retrying}</p>}
      </section>
      <footer className={styles.foot}>
        {at === 0 ? <DemoHint /> : null}
        <span className={styles.ways}>
          {back !== undefined && (
            <Button size="l" onPress={() => goTo(back)}>
              {setupTexts.back}
            </Button>
          )}
          <Button size="l" variant="primary" type="submit" busy={complete.busy}>
            {step === 'ringkasan' ? setupTexts.finish : setupTexts.next}
          </Button>
        </span>
      </footer>
    </form>
  );
}

/** A new step begins at its first field; the summary, which has none, at its one button. */
function focusFirstField(section: HTMLElement | null): void {
  const first =
    section?.querySelector<HTMLElement>('input, textarea, select') ??
    section?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]');
  first?.focus();
}

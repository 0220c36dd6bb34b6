import { InitialForm, unticked } from '../../../../domain/steps/initial.ts';
import { returnedWith } from '../../../../domain/steps/first-forms.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { letterTexts } from '../letter/letter-texts.ts';
import { LetterDeeds } from '../letter/LetterDeeds.tsx';
import { LetterInView } from '../letter/LetterInView.tsx';
import { TickList } from '../letter/TickList.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { MendDraft } from './MendDraft.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';

/** A superior reads the draft, ticks what the SOP says to look at, and initials it (SOP 004 steps 12–13). */
export function InitialStep({ view, step, ticketId, heading }: StepProps) {
  const f = useStepForm<InitialForm>({ view, step }, InitialForm, {
    checks: [],
    advice: '',
    consideration: '',
  });
  const back = returnedWith(view);
  const left = unticked(step.remarks, f.value).length;
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        {back && (
          <Banner tone="warn" title={letterTexts.returned(back.by)}>
            {back.reason}
          </Banner>
        )}
        <LetterInView view={view} draft={f.value.draft} />
        {back && (
          <MendDraft
            caseId={view.id}
            value={f.value.draft}
            onChange={(draft) => f.set({ draft })}
            errorOf={f.errorOf}
            touch={f.touch}
          />
        )}
        <LetterDeeds view={view} token={step.token} />
        <TickList
          title={letterTexts.checks}
          items={step.remarks.map((remark) => ({ value: remark, label: remark }))}
          ticked={f.value.checks}
          onChange={(checks) => f.set({ checks })}
        />
        <TextField
          label={letterTexts.advice}
          description={letterTexts.adviceHint}
          optional
          rows={2}
          value={f.value.advice}
          onChange={(advice) => f.set({ advice })}
        />
        <TextField
          label={letterTexts.consideration}
          optional
          rows={2}
          value={f.value.consideration}
          onChange={(consideration) => f.set({ consideration })}
        />
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={(button) =>
          button.kind !== 'back' && left > 0
            ? letterTexts.checksLeft(step.remarks.length - left, step.remarks.length)
            : f.blocked(button)
        }
        reasonStart={f.value.advice}
        consequence={letterTexts.initialConsequence}
      />
    </>
  );
}

import { SignForm } from '../../../../domain/steps/sign.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { letterTexts } from '../letter/letter-texts.ts';
import { LetterDeeds } from '../letter/LetterDeeds.tsx';
import { LetterInView } from '../letter/LetterInView.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';

/** The head of office reads the letter and what its examiners said, and signs (SOP 004 step 14). */
export function SignStep({ view, step, ticketId, heading }: StepProps) {
  const f = useStepForm({ view, step }, SignForm, { note: '' });
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <LetterInView view={view} />
        <LetterDeeds view={view} token={step.token} />
        <TextField
          label={letterTexts.note}
          optional
          rows={2}
          value={f.value.note}
          onChange={(note) => f.set({ note })}
        />
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={f.blocked}
        reasonStart={f.value.note}
        consequence={letterTexts.signConsequence}
      />
    </>
  );
}

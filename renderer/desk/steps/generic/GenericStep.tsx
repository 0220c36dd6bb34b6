import { useDraft } from '../../../app/use-draft.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { stepTexts } from '../texts.ts';
import desk from '../../Desk.module.css';

/** Capabilities at whose steps the applicant signs (SOP 004 step 16: bukti serah terima). */
const signedAt: readonly string[] = ['hand-over'];

/** What the applicant does, noted down by the officer in front of whom it happens. */
const applicantSteps: readonly string[] = ['ask', 'file', 'triage', 'escort'];

/** Any step without a form of its own: what the SOP says, and its outcomes. */
export function GenericStep({ view, step, ticketId, heading }: StepProps) {
  const draft = useDraft(`langkah.${view.id}.${step.token}`, { signed: false, choice: '' });
  const { signed, choice } = draft.value;
  const needsSignature = signedAt.includes(step.capability);
  const blocked =
    step.choices.length > 0 && choice === ''
      ? stepTexts.choiceMissing
      : needsSignature && !signed
        ? stepTexts.handOverUnsigned
        : undefined;
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <StepGuide step={step} isOpen />
        {step.choices.length > 0 && (
          <RadioTiles
            label={stepTexts.choice}
            keys
            look="line"
            tiles={step.choices.map((kind) => ({ value: kind, label: kind }))}
            value={choice === '' ? undefined : choice}
            onChange={(kind) => draft.set({ ...draft.value, choice: kind })}
          />
        )}
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={{
          ...(needsSignature && { applicantSigned: signed }),
          ...(choice !== '' && { choice }),
        }}
        isPassing={applicantSteps.includes(step.capability)}
        forwardBlocked={blocked}
      >
        {needsSignature && (
          <Checkbox
            label={stepTexts.handOverSigned}
            checked={signed}
            onChange={(checked) => draft.set({ ...draft.value, signed: checked })}
          />
        )}
      </OutcomeBar>
    </>
  );
}

import { firstProcess, reportNumberOf } from '../../../../domain/steps/first-forms.ts';
import { ProcessForm } from '../../../../domain/steps/processing.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useDesk } from '../../desk-context.ts';
import { LinesField } from '../LinesField.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { pintuTexts } from '../pintu-texts.ts';
import { RequestFacts } from '../RequestFacts.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

/** What was done and what came of it (SOP 000: PINTU 4, PULSA 2 and 4). */
export function ProcessStep({ view, step, ticketId, heading }: StepProps) {
  const { session } = useDesk();
  const f = useStepForm({ view, step }, ProcessForm, firstProcess(view, step, session.me));
  const { value, set } = f;
  const isAsking = reportNumberOf(view) !== undefined;
  const note = step.standards?.find(({ choice }) => choice === view.choice)?.note;
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        <TextField
          label={pintuTexts.result}
          rows={isAsking ? 2 : 3}
          value={value.result}
          onChange={(result) => set({ result })}
          onBlur={() => f.touch('result')}
          error={f.errorOf('result')}
        />
        {!isAsking && (
          <>
            <div className={form.pair}>
              <TextField
                label={pintuTexts.doneBy}
                value={value.doneBy}
                onChange={(doneBy) => set({ doneBy })}
                onBlur={() => f.touch('doneBy')}
                error={f.errorOf('doneBy')}
              />
              <TextField
                label={pintuTexts.unit}
                optional
                value={value.unit}
                onChange={(unit) => set({ unit })}
              />
            </div>
            <TextField
              label={pintuTexts.standard}
              optional
              {...(note !== undefined && { description: note })}
              value={value.standard}
              onChange={(standard) => set({ standard })}
            />
            <LinesField
              label={pintuTexts.attachments}
              optional
              rows={2}
              value={value.attachments}
              onChange={(attachments) => set({ attachments })}
            />
          </>
        )}
        <TextField
          label={pintuTexts.notes}
          optional
          rows={2}
          value={value.notes}
          onChange={(notes) => set({ notes })}
        />
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={f.blocked}
      />
    </>
  );
}

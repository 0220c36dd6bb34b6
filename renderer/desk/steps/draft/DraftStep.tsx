import { useState } from 'react';
import { DraftForm } from '../../../../domain/steps/draft.ts';
import { firstDraft, startDraft } from '../../../../domain/steps/first-draft.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { letterTexts } from '../letter/letter-texts.ts';
import { LetterPreview } from '../letter/LetterPreview.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import { DraftFields } from './DraftFields.tsx';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import steps from '../Steps.module.css';

/**
 * The letter, written from the case so that only mistakes are left to mend (SOP 004 step 11b; seed
 * 000 PINTU 3). A file that came back starts from its last draft, with the reason above it.
 */
export function DraftStep({ view, step, ticketId, heading }: StepProps) {
  const [start] = useState(() => startDraft(view));
  const f = useStepForm({ view, step }, DraftForm, start.form);
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        {start.returned && (
          <Banner tone="warn" title={letterTexts.returned(start.returned.by)}>
            {start.returned.reason}
            {start.from === 'last-draft' && ` ${letterTexts.startsFromLast}`}
          </Banner>
        )}
        <DraftFields value={f.value} onChange={f.set} errorOf={f.errorOf} touch={f.touch} />
        <details className={steps.guide}>
          <summary>{letterTexts.preview}</summary>
          <div>
            <LetterPreview draft={f.value} />
          </div>
        </details>
        {start.from === 'last-draft' && (
          <div className={form.tight}>
            <p className={form.soft}>{letterTexts.refillHint}</p>
            <div>
              <Button size="s" onPress={() => f.set(firstDraft(view))}>
                {letterTexts.refill}
              </Button>
            </div>
          </div>
        )}
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

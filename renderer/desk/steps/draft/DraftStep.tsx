import { useState } from 'react';
import { DraftForm, Urgency } from '../../../../domain/steps/draft.ts';
import { firstDraft, startDraft } from '../../../../domain/steps/first-draft.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { letterTexts } from '../letter/letter-texts.ts';
import { LetterPreview } from '../letter/LetterPreview.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import { ParticularsField } from './ParticularsField.tsx';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import steps from '../Steps.module.css';

type TextName = Exclude<keyof DraftForm, 'particulars' | 'urgency'>;

/**
 * The letter, written from the case so that only mistakes are left to mend (SOP 004 step 11b; seed
 * 000 PINTU 3). A file that came back starts from its last draft, with the reason above it.
 */
export function DraftStep({ view, step, ticketId, heading }: StepProps) {
  const [start] = useState(() => startDraft(view));
  const f = useStepForm({ view, step }, DraftForm, start.form);
  const text = (name: TextName) => ({
    value: f.value[name],
    onChange: (value: string) => f.set({ [name]: value }),
    onBlur: () => f.touch(name),
    error: f.errorOf(name),
  });
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
        <TextField label={letterTexts.regarding} {...text('regarding')} maxLength={300} />
        <div className={form.pair}>
          <SelectField
            label={letterTexts.urgency}
            value={f.value.urgency}
            onChange={(urgency) => f.set({ urgency })}
            options={Urgency.options.map((value) => ({ value, label: value }))}
          />
          <TextField label={letterTexts.enclosure} {...text('enclosure')} maxLength={300} />
        </div>
        <TextField
          label={letterTexts.addressee}
          description={letterTexts.addresseeHint}
          rows={3}
          {...text('addressee')}
        />
        <TextField label={letterTexts.opening} rows={5} {...text('opening')} />
        <ParticularsField
          value={f.value.particulars}
          onChange={(particulars) => f.set({ particulars })}
          errorOf={f.errorOf}
          touch={f.touch}
        />
        <TextField label={letterTexts.body} rows={3} {...text('body')} />
        <TextField
          label={letterTexts.conditions}
          description={letterTexts.conditionsHint}
          optional
          rows={6}
          {...text('conditions')}
        />
        <TextField label={letterTexts.closing} rows={2} {...text('closing')} />
        <TextField
          label={letterTexts.carbonCopies}
          description={letterTexts.carbonCopiesHint}
          optional
          rows={2}
          {...text('carbonCopies')}
        />
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

import {
  DisposeForm,
  Instruction,
  instructions,
  Nature,
  natures,
} from '../../../../domain/steps/dispose.ts';
import { firstDisposition } from '../../../../domain/steps/first-forms.ts';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { CheckGroup } from '../CheckGroup.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { pintuTexts } from '../pintu-texts.ts';
import { RequestFacts } from '../RequestFacts.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { UnitPicker } from '../UnitPicker.tsx';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

/** The lembar disposisi: which units, with which instructions (SOP 000, PINTU 4). */
export function DisposeStep({ view, step, ticketId, heading }: StepProps) {
  const f = useStepForm({ view, step }, DisposeForm, firstDisposition(view));
  const { value, set } = f;
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        <UnitPicker
          units={f.units}
          chosen={f.filled.units}
          onChange={(units) => f.setFilled({ units })}
        />
        <CheckGroup
          label={pintuTexts.instructions}
          options={Instruction.options.map((each) => ({
            value: each,
            label: instructions[each],
          }))}
          chosen={value.instructions}
          onChange={(next) => set({ instructions: next })}
        />
        <TextField
          label={pintuTexts.instructionText}
          optional
          rows={2}
          value={value.instructionText}
          onChange={(instructionText) => set({ instructionText })}
        />
        <RadioTiles
          label={pintuTexts.nature}
          look="line"
          tiles={Nature.options.map((each) => ({ value: each, label: natures[each] }))}
          value={value.nature}
          onChange={(nature) => set({ nature })}
        />
        <div className={form.pair}>
          <TextField
            label={pintuTexts.from}
            value={value.from}
            onChange={(from) => set({ from })}
            onBlur={() => f.touch('from')}
            error={f.errorOf('from')}
          />
          <TextField
            label={pintuTexts.regarding}
            value={value.regarding}
            onChange={(regarding) => set({ regarding })}
            onBlur={() => f.touch('regarding')}
            error={f.errorOf('regarding')}
          />
          <TextField
            label={pintuTexts.letterNumber}
            optional
            value={value.letterNumber}
            onChange={(letterNumber) => set({ letterNumber })}
          />
          <TextField
            label={pintuTexts.letterDay}
            optional
            type="date"
            value={value.letterDay}
            onChange={(letterDay) => set({ letterDay })}
          />
          <TextField
            label={pintuTexts.receivedDay}
            type="date"
            value={value.receivedDay}
            onChange={(receivedDay) => set({ receivedDay })}
            onBlur={() => f.touch('receivedDay')}
            error={f.errorOf('receivedDay')}
          />
        </div>
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
        consequence={pintuTexts.disposeConsequence}
      />
    </>
  );
}

import { openDemandsIn } from '../../../../domain/steps/first-opd-forms.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { CameWithNote } from '../CameWithNote.tsx';
import { DemandList } from '../DemandList.tsx';
import { answerTo, demandsOf, lacking, nothingFilled } from '../demands.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { UnitPicker } from '../UnitPicker.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { stepTexts } from '../texts.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

/** What the applicant does, noted down by the officer in front of whom it happens. */
const applicantSteps: readonly string[] = ['ask', 'file', 'triage', 'escort'];

/** Any step without a form of its own: what the SOP says, and its outcomes. */
export function GenericStep({ view, step, ticketId, heading }: StepProps) {
  const draft = useDraft(`langkah.${view.id}.${step.token}`, nothingFilled);
  const { signed, choice, units: chosen = [] } = draft.value;
  // The hand-over is signed for (SOP 004 step 16: bukti serah terima); the SOP says where.
  const { choices, units, needsSignature } = demandsOf(view.available, step.token);
  const isApplicants = applicantSteps.includes(step.capability);
  const demands = isApplicants && step.round > 1 ? openDemandsIn(view) : [];
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        {isApplicants && <CameWithNote view={view} />}
        {demands.length > 0 && (
          <section className={form.tight} aria-labelledby="judul-dilengkapi">
            <h3 id="judul-dilengkapi">{stepTexts.stillMissing}</h3>
            <DemandList demands={demands} />
          </section>
        )}
        <StepGuide step={step} isOpen={demands.length === 0} />
        {choices.length > 0 && (
          <RadioTiles
            label={stepTexts.choice}
            keys
            look="line"
            tiles={choices.map((kind) => ({ value: kind, label: kind }))}
            value={choice === '' ? undefined : choice}
            onChange={(kind) => draft.set({ ...draft.value, choice: kind })}
          />
        )}
        <UnitPicker
          units={units}
          chosen={chosen}
          onChange={(next) => draft.set({ ...draft.value, units: next })}
        />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={(action) => answerTo(action, draft.value)}
        isPassing={isApplicants}
        blocked={({ action }) => unmet(lacking(action, draft.value))}
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

function unmet(what: ReturnType<typeof lacking>): string | undefined {
  if (what === undefined) return undefined;
  return what === 'signature' ? stepTexts.handOverUnsigned : stepTexts.lacking[what];
}

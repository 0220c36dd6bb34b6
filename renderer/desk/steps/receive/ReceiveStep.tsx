import { rowsToRecheck } from '../../../../domain/steps/receive.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { answerTo, demandsOf, lacking, nothingFilled } from '../demands.ts';
import type { Filled } from '../demands.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import type { OutcomeButton } from '../outcomes.ts';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { stepTexts } from '../texts.ts';
import { ConfirmList } from './ConfirmList.tsx';
import { UnitPicker } from '../UnitPicker.tsx';
import { SubjectField } from './SubjectField.tsx';
import { useSubject } from './use-subject.ts';
import desk from '../../Desk.module.css';

const nothingRechecked: Filled & { rechecked: string[] } = { ...nothingFilled, rechecked: [] };

/**
 * The counter takes the file in and gives the tanda terima (SOP 004 step 6); PINTU and PULSA record
 * the request the same way, without a checklist, PULSA with its kinds (SOP 000).
 */
export function ReceiveStep({ view, step, ticketId, heading }: StepProps) {
  const draft = useDraft(`terima.${view.id}.${step.token}`, nothingRechecked);
  const { signed, choice, units: chosen = [], rechecked } = draft.value;
  const rows = rowsToRecheck(view.requirements);
  const confirmed = rows.filter(({ id }) => rechecked.includes(id)).length;
  const subject = useSubject(view);
  const { choices, units, needsSignature } = demandsOf(view.available, step.token);
  const hasChecklist = view.requirements.length > 0;
  const startsClock = view.clock.startsAt === undefined && hasChecklist;

  function blocked({ action, kind }: OutcomeButton): string | undefined {
    const what = lacking(action, draft.value);
    if (what === 'choice' || what === 'units') return stepTexts.lacking[what];
    if (kind === 'forward' && confirmed < rows.length)
      return stepTexts.confirmLeft(confirmed, rows.length);
    if (kind === 'forward' && !hasChecklist && subject.isMissing) return stepTexts.subjectMissing;
    return what && stepTexts.lacking[what];
  }

  return (
    <>
      <div className={desk.scroll}>
        {heading}
        {hasChecklist ? (
          <ConfirmList
            view={view}
            rechecked={rechecked}
            onChange={(next) => draft.set({ ...draft.value, rechecked: next })}
          />
        ) : (
          <SubjectField subject={subject} />
        )}
        {choices.length > 0 && (
          <RadioTiles
            label={stepTexts.choice}
            keys
            columns={3}
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
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={(action) => ({
          ...answerTo(action, draft.value),
          ...(hasChecklist && { form: { rechecked } }),
        })}
        blocked={blocked}
        {...(!hasChecklist && {
          before: () => (subject.isMissing ? Promise.resolve(true) : subject.save()),
        })}
        consequence={startsClock ? stepTexts.acceptConsequence : stepTexts.acceptConsequenceNoClock}
        {...(hasChecklist && { forwardLabel: stepTexts.accept })}
      >
        {needsSignature && (
          <Checkbox
            label={stepTexts.signed}
            checked={signed}
            onChange={(checked) => draft.set({ ...draft.value, signed: checked })}
          />
        )}
      </OutcomeBar>
    </>
  );
}

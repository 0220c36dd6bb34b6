import { officeDay, type OfficeZone } from '../../../../domain/calendar/office-time.ts';
import { classificationIssues, ClassifyForm } from '../../../../domain/steps/classify.ts';
import { firstClassification, lastForm } from '../../../../domain/steps/first-forms.ts';
import { legalClasses, LegalClass } from '../../../../domain/steps/information-law.ts';
import type { InformationClass } from '../../../../domain/workflow/define-step.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { serverNow } from '../../../ui/clock.ts';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useDesk } from '../../desk-context.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { pintuTexts } from '../pintu-texts.ts';
import { RequestFacts } from '../RequestFacts.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import { ClassPart } from './ClassPart.tsx';
import desk from '../../Desk.module.css';

/**
 * Sorting a request, and the ground of excluded information (SOP 000, PINTU 4). The class is chosen
 * first; it decides which part of the form is asked and which way on there is.
 */
export function ClassifyStep({ view, step, ticketId, heading }: StepProps) {
  const { session } = useDesk();
  const zone = session.office.zone || 'Asia/Jakarta';
  const offered = step.outcomes.filter(({ information }) => information !== undefined);
  const chosen = useDraft<string>(`golongan.${view.id}.${step.token}`, '');
  const outcome = offered.find(({ id }) => id === chosen.value);
  const information = outcome?.information;
  const schema = schemaFor(information, zone);
  const f = useStepForm(
    { view, step },
    schema,
    firstClassification(view),
    ({ returns }) => returns !== true,
  );
  const before = lastForm(view, 'classify', ClassifyForm);
  const isDecision = offered.some((each) => each.information === 'opened');

  function choose(id: string): void {
    chosen.set(id);
    const now = offered.find((each) => each.id === id)?.information;
    if (isExcluded(now)) f.set({ legalClass: 'dikecualikan' });
    else if (f.value.legalClass === 'dikecualikan') f.set({ legalClass: '' });
  }
  // The way on is the class that was chosen; the others would only be in the way of F9.
  const shown =
    outcome === undefined
      ? view
      : {
          ...view,
          available: view.available.filter(
            (each) =>
              each.token !== step.token ||
              each.action !== 'complete' ||
              each.outcome === outcome.id ||
              each.returns === true,
          ),
        };

  // A refusal is no way forward, so why it is closed is not said of itself.
  const refusal = shown.available.find(
    (each) => each.token === step.token && each.outcome === outcome?.id,
  );
  const closed = refusal && f.blocked({ action: refusal, kind: 'back' });

  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        {before?.notes && (
          <p>
            {pintuTexts.earlierNotes}: {before.notes}
          </p>
        )}
        <RadioTiles
          label={isDecision ? pintuTexts.decision : pintuTexts.classes}
          keys
          columns={isDecision ? 2 : 3}
          tiles={offered.map(({ id, label, information: of }) => ({
            value: id,
            label: of === undefined ? label : pintuTexts.information[of].label,
            description: of && pintuTexts.information[of].hint,
          }))}
          value={outcome?.id}
          onChange={choose}
        />
        {information !== undefined && !isExcluded(information) && (
          <RadioTiles
            label={pintuTexts.legalClass}
            look="line"
            tiles={LegalClass.options
              .filter((each) => each !== 'dikecualikan')
              .map((value) => ({
                value,
                label: `${legalClasses[value].label} (${legalClasses[value].article})`,
              }))}
            value={f.value.legalClass === '' ? undefined : f.value.legalClass}
            onChange={(legalClass) => f.set({ legalClass })}
          />
        )}
        {information !== undefined && <ClassPart f={f} information={information} />}
        {information !== undefined && (
          <TextField
            label={pintuTexts.notes}
            optional
            rows={2}
            value={f.value.notes}
            onChange={(notes) => f.set({ notes })}
          />
        )}
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={shown}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={(button) => {
          if (outcome !== undefined || button.action.returns === true) return f.blocked(button);
          return isDecision ? pintuTexts.decisionFirst : pintuTexts.classFirst;
        }}
        reasonStart={pintuTexts.refusalReason}
        {...(information !== undefined && { consequence: closed ?? consequences[information] })}
      />
    </>
  );
}

const consequences = {
  free: pintuTexts.memoConsequence,
  conditional: pintuTexts.conditionalConsequence,
  excluded: pintuTexts.excludedConsequence,
  opened: pintuTexts.openedConsequence,
  'kept-excluded': pintuTexts.refusedConsequence,
} satisfies Record<InformationClass, string>;

function isExcluded(information: InformationClass | undefined): boolean {
  return ['excluded', 'opened', 'kept-excluded'].includes(information ?? '');
}

/** The form with what the chosen class asks of it. */
function schemaFor(information: InformationClass | undefined, zone: OfficeZone) {
  return ClassifyForm.superRefine((value, context) => {
    if (information === undefined) return;
    const today = officeDay(new Date(serverNow()).toISOString(), zone);
    for (const { path, message } of classificationIssues(value, information, today))
      context.addIssue({ code: 'custom', path: path.split('.'), message });
  });
}

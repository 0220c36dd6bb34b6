import { firstReturn, openDemandsIn } from '../../../../domain/steps/first-opd-forms.ts';
import {
  checkReturn,
  ReturnToApplicantForm,
} from '../../../../domain/steps/return-to-applicant.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { usePaperDeeds } from '../../case-panel/use-paper-deeds.ts';
import { opdTexts } from '../opd-texts.ts';
import { outcomeButtons } from '../outcomes.ts';
import type { OutcomeButton } from '../outcomes.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { traitsOf, wantsForm } from '../outcome-traits.ts';
import { RequestFacts } from '../RequestFacts.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import { useToday } from '../use-today.ts';
import { ContactRows } from './ContactRows.tsx';
import { RepairRows } from './RepairRows.tsx';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import rows from '../Rows.module.css';

/**
 * What the applicant must mend, how the applicant was told, and what came of it (SOP 004 step 8;
 * seed 000 P4c). The time is the applicant's.
 */
export function ReturnStep({ view, step, ticketId, heading }: StepProps) {
  const today = useToday();
  const f = useStepForm(
    { view, step },
    ReturnToApplicantForm,
    firstReturn(view, today),
    () => false,
  );
  const demands = openDemandsIn(view);
  const papers = usePaperDeeds(view.id);

  function wanting(button: OutcomeButton) {
    const outcome = traitsOf(step, button);
    const { data } = ReturnToApplicantForm.safeParse(f.value);
    if (data === undefined || !wantsForm(outcome)) return undefined;
    return checkReturn(data, { outcome, faults: demands, today });
  }
  const forward = outcomeButtons(view.available, step.token).find(({ kind }) => kind === 'forward');

  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        <section className={form.tight} aria-labelledby="judul-kurang">
          <div className={rows.head}>
            <h3 id="judul-kurang">{opdTexts.demanded}</h3>
            <Button
              size="s"
              icon={<Icon name="printer" />}
              busy={papers.busy}
              onPress={() => papers.onPrint('return-note')}
            >
              {opdTexts.printNote}
            </Button>
          </div>
          {demands.length === 0 ? (
            <p className={form.soft}>{opdTexts.nothingListed}</p>
          ) : (
            <RepairRows
              demands={demands}
              repairs={f.value.repairs}
              onChange={(repairs) => f.set({ repairs })}
            />
          )}
        </section>
        <section className={form.tight} aria-labelledby="judul-pemberitahuan">
          <h3 id="judul-pemberitahuan">{opdTexts.contacts}</h3>
          <p className={form.soft}>{opdTexts.waiting}</p>
          <ContactRows
            rows={f.value.contacts}
            onChange={(contacts) => f.set({ contacts })}
            today={today}
            wanting={forward && wanting(forward)}
          />
        </section>
        <TextField
          label={opdTexts.repairNote}
          optional={demands.length > 0}
          rows={2}
          value={f.value.repairNote}
          onChange={(repairNote) => f.set({ repairNote })}
        />
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={(button) => f.blocked(button) ?? wanting(button)?.message}
      />
    </>
  );
}

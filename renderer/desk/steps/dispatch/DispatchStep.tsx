import { checkDispatch, DispatchForm, type Delivery } from '../../../../domain/steps/dispatch.ts';
import { askedIn, firstDispatch, newDelivery } from '../../../../domain/steps/first-opd-forms.ts';
import { issueAt } from '../../../../domain/steps/refuse-form.ts';
import { sameOpd } from '../../../../domain/steps/opd.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { opdTexts } from '../opd-texts.ts';
import type { OutcomeButton } from '../outcomes.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { traitsOf, wantsForm } from '../outcome-traits.ts';
import { RequestFacts } from '../RequestFacts.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import { useToday } from '../use-today.ts';
import { DeliveryCard } from './DeliveryCard.tsx';
import { letterOf } from './letter-of.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import rows from '../Rows.module.css';

/** The liaison officer's record: to whom each agency's letter and files were given (SOP 004 step 9). */
export function DispatchStep({ view, step, ticketId, heading }: StepProps) {
  const today = useToday();
  const f = useStepForm({ view, step }, DispatchForm, firstDispatch(view, today), () => false);
  const { deliveries, monitoring } = f.value;
  const asked = askedIn(view);
  const { data } = DispatchForm.safeParse(f.value);
  const wanting = data && checkDispatch(data, { asked, today });
  const change = (at: number, patch: Partial<Delivery>) =>
    f.set({
      deliveries: deliveries.map((row, index) => (index === at ? { ...row, ...patch } : row)),
    });
  const blocked = (button: OutcomeButton) =>
    f.blocked(button) ?? (wantsForm(traitsOf(step, button)) ? wanting?.message : undefined);
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        <section className={form.tight} aria-labelledby="judul-penyerahan">
          <div>
            <h3 id="judul-penyerahan">{opdTexts.deliveries}</h3>
            <p className={form.soft}>{opdTexts.receiptHint}</p>
          </div>
          <div className={rows.rows}>
            {deliveries.map((delivery, index) => {
              const isAsked = asked.some((opd) => sameOpd(opd, delivery.opd));
              return (
                <DeliveryCard
                  key={index}
                  delivery={delivery}
                  isAsked={isAsked}
                  isFirst={index === 0}
                  letter={letterOf(view, delivery.opd)}
                  errorOf={(field) => issueAt(wanting, `deliveries.${index}.${field}`)}
                  onChange={(patch) => change(index, patch)}
                  onRemove={
                    isAsked || deliveries.length === 1
                      ? undefined
                      : () => f.set({ deliveries: deliveries.filter((_, at) => at !== index) })
                  }
                />
              );
            })}
          </div>
          {asked.length === 0 && (
            <div>
              <Button
                size="s"
                onPress={() =>
                  f.set({
                    deliveries: [...deliveries, newDelivery('', today, deliveries[0]?.files ?? [])],
                  })
                }
              >
                {opdTexts.addPertek}
              </Button>
            </div>
          )}
        </section>
        <TextField
          label={opdTexts.monitoring}
          description={opdTexts.monitoringHint}
          optional
          rows={2}
          value={monitoring}
          onChange={(typed) => f.set({ monitoring: typed })}
        />
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={blocked}
      />
    </>
  );
}

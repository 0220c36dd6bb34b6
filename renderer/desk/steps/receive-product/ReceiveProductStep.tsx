import { HandOverForm } from '../../../../domain/steps/hand-over.ts';
import { ReceiveProductForm } from '../../../../domain/steps/receive-product.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PaperRow } from '../../case-panel/PaperRow.tsx';
import { usePaperDeeds } from '../../case-panel/use-paper-deeds.ts';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

/** The receiver signs what was just printed, and gives the questionnaire back (SOP 004 step 17). */
export function ReceiveProductStep({ view, step, ticketId, heading }: StepProps) {
  const before = view.timeline.findLast(
    (row) => row.capability === 'hand-over' && row.form !== undefined,
  );
  const handedOver = HandOverForm.safeParse(before?.form).data;
  const f = useStepForm<ReceiveProductForm>({ view, step }, ReceiveProductForm, {
    proofSigned: false,
    questionnaire: handedOver?.questionnaire === 'declined' ? 'declined' : 'returned',
    note: '',
  });
  const papers = usePaperDeeds(view.id);
  const proofs = view.papers.filter(
    ({ paper, copy }) => paper === 'hand-over-receipt' && copy === 0,
  );
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        {handedOver && (
          <Banner tone="good" title={texts.received(handedOver.receiver.name)}>
            {view.product?.name}
          </Banner>
        )}
        <section className={form.tight} aria-label={texts.signNow}>
          <h3>{texts.signNow}</h3>
          <p className={form.soft}>{texts.signNowHint}</p>
          <ul className={form.tight}>
            {proofs.toReversed().map((job) => (
              <PaperRow key={job.id} job={job} {...papers} />
            ))}
          </ul>
        </section>
        <RadioTiles
          label={texts.questionnaire}
          keys
          columns={3}
          tiles={[
            { value: 'returned', label: texts.returned },
            { value: 'later', label: texts.later },
            { value: 'declined', label: texts.refused },
          ]}
          value={f.value.questionnaire}
          onChange={(questionnaire) => f.set({ questionnaire })}
        />
        <TextField
          label={texts.note}
          value={f.value.note}
          onChange={(note) => f.set({ note })}
          maxLength={300}
          optional
        />
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={f.blocked}
      >
        <Checkbox
          label={texts.proofSigned}
          checked={f.value.proofSigned}
          onChange={(proofSigned) => f.set({ proofSigned })}
        />
      </OutcomeBar>
    </>
  );
}

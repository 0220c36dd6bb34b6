import { HandOverForm } from '../../../../domain/steps/hand-over.ts';
import { checkReceiver } from '../../../../domain/steps/receiver.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { stepTexts } from '../texts.ts';
import { useStepForm } from '../use-step-form.ts';
import { firstHandOver, partiesOf } from './first-hand-over.ts';
import { ProductLine } from './ProductLine.tsx';
import { ProofPart } from './ProofPart.tsx';
import { ReceiverPart } from './ReceiverPart.tsx';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

/** The product leaves the office: to whom it belongs, against a signature (SOP 004 step 16). */
export function HandOverStep({ view, step, ticketId, heading }: StepProps) {
  // Files of one day go to one place: what was typed for the last one is offered for the next.
  const shelf = useDraft('arsip.terakhir', '');
  const f = useStepForm<HandOverForm>(
    { view, step },
    HandOverForm,
    firstHandOver(view, shelf.value),
  );
  const { value } = f;
  const stranger =
    value.receiver.name === ''
      ? undefined
      : checkReceiver(partiesOf(view), value.receiver, value.powerOfAttorney.giver);
  const rights = step.actions.find(({ text }) => /hak\s*(&|dan)\s*kewajiban/i.test(text))?.text;
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <ProductLine view={view} />
        <ProofPart f={f} number={view.receipt?.number} />
        <ReceiverPart f={f} view={view} />
        {stranger && (
          <Banner tone="warn" code={stranger.code}>
            {stranger.message}
          </Banner>
        )}
        <div className={form.pair}>
          <TextField
            label={texts.archive}
            placeholder={texts.archiveHint}
            value={value.archive}
            onChange={(archive) => {
              shelf.set(archive);
              f.set({ archive });
            }}
            onBlur={() => f.touch('archive')}
            error={f.errorOf('archive')}
            maxLength={300}
          />
          <TextField
            label={texts.copies}
            inputMode="numeric"
            value={value.copies === 0 ? '' : String(value.copies)}
            onChange={(copies) => f.set({ copies: Number(copies.replaceAll(/\D/g, '')) })}
            onBlur={() => f.touch('copies')}
            error={f.errorOf('copies')}
            maxLength={3}
          />
        </div>
        <RadioTiles
          label={texts.questionnaire}
          look="line"
          columns={2}
          tiles={[
            { value: 'given', label: texts.given },
            { value: 'declined', label: texts.declined },
          ]}
          value={value.questionnaire}
          onChange={(questionnaire) => f.set({ questionnaire })}
        />
        <div>
          <Checkbox
            label={texts.rights}
            checked={value.rightsTold}
            onChange={(rightsTold) => f.set({ rightsTold })}
          />
          {rights !== undefined && <p className={form.soft}>“{rights}”</p>}
        </div>
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        isPassing={step.outcomes.some(({ stays }) => stays === true)}
        answer={f.answer}
        blocked={(button) => {
          const said = f.blocked(button);
          const isUnsigned = said === stepTexts.lacking.signature;
          if (said !== undefined && !isUnsigned) return said;
          return stranger?.message ?? (isUnsigned ? texts.collectedUnsigned : undefined);
        }}
        consequence={texts.handOverConsequence}
      >
        <Checkbox
          label={texts.collectedSigned}
          checked={f.filled.signed}
          onChange={(signed) => f.setFilled({ signed })}
        />
      </OutcomeBar>
    </>
  );
}

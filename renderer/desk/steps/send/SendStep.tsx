import { SendForm, SendWay, sendWayLabels } from '../../../../domain/steps/send.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { RequestFacts } from '../RequestFacts.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm, type StepFormState } from '../use-step-form.ts';
import { useToday } from '../use-today.ts';
import { ProofToSign } from './ProofToSign.tsx';
import { ReplyLetter } from './ReplyLetter.tsx';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

/** The answer or the report goes to the applicant, with its proof (SOP 000: PINTU 5, PULSA 5). */
export function SendStep({ view, step, ticketId, heading }: StepProps) {
  const today = useToday();
  const f = useStepForm<SendForm>({ view, step }, SendForm, {
    way: 'in-person',
    to: view.applicantName,
    address: '',
    day: today,
    carrier: '',
    tracking: '',
    signed: false,
    attachments: '',
  });
  const { way } = f.value;
  const isInPerson = way === 'in-person';
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        {step.letterSeries !== undefined && <ReplyLetter view={view} series={step.letterSeries} />}
        <RadioTiles
          label={texts.way}
          keys
          columns={4}
          tiles={SendWay.options.map((value) => ({ value, label: sendWayLabels[value] }))}
          value={way}
          onChange={(chosen) => f.set({ way: chosen, address: addressFor(chosen, view.applicant) })}
        />
        <div className={form.pair}>
          <TextField
            label={texts.to}
            value={f.value.to}
            onChange={(to) => f.set({ to })}
            onBlur={() => f.touch('to')}
            error={f.errorOf('to')}
            maxLength={200}
          />
          <TextField
            label={texts.day}
            type="date"
            value={f.value.day}
            onChange={(day) => f.set({ day })}
            onBlur={() => f.touch('day')}
            error={f.errorOf('day')}
          />
        </div>
        {!isInPerson && <Carriage f={f} />}
        <TextField
          label={texts.attachments}
          description={texts.attachmentsHint}
          value={f.value.attachments}
          onChange={(attachments) => f.set({ attachments })}
          maxLength={300}
          optional
        />
        {isInPerson && <ProofToSign view={view} form={f.value} />}
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={f.blocked}
        consequence={texts.sendConsequence(isInPerson)}
      >
        {isInPerson && (
          <Checkbox
            label={texts.sendSigned}
            checked={f.value.signed}
            onChange={(signed) => f.set({ signed })}
          />
        )}
      </OutcomeBar>
    </>
  );
}

function addressFor(way: SendWay, applicant: { address: string; email: string }): string {
  if (way === 'in-person') return '';
  return way === 'email' ? applicant.email : applicant.address;
}

/** Where it goes, by whom, under which number. */
function Carriage({ f }: { f: StepFormState<SendForm> }) {
  const isEmail = f.value.way === 'email';
  return (
    <>
      <TextField
        label={isEmail ? texts.email : texts.address}
        type={isEmail ? 'email' : 'text'}
        value={f.value.address}
        onChange={(address) => f.set({ address })}
        onBlur={() => f.touch('address')}
        error={f.errorOf('address')}
        maxLength={300}
      />
      {!isEmail && (
        <div className={form.pair}>
          <TextField
            label={texts.carrier}
            description={texts.carrierHint}
            value={f.value.carrier}
            onChange={(carrier) => f.set({ carrier })}
            onBlur={() => f.touch('carrier')}
            error={f.errorOf('carrier')}
            maxLength={200}
          />
          <TextField
            label={texts.tracking}
            value={f.value.tracking}
            onChange={(tracking) => f.set({ tracking })}
            onBlur={() => f.touch('tracking')}
            error={f.errorOf('tracking')}
            maxLength={100}
            spaced
          />
        </div>
      )}
    </>
  );
}

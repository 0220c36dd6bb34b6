import type { CaseView } from '../../../../domain/contract/case-view.ts';
import {
  checkIdentity,
  identityKinds,
  identityLabels,
} from '../../../../domain/people/identity.ts';
import { isMasked } from '../../../../domain/people/mask.ts';
import type { HandOverForm } from '../../../../domain/steps/hand-over.ts';
import { Icon } from '../../../ui/icons.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import type { StepFormState } from '../use-step-form.ts';
import { receiverAs } from './first-hand-over.ts';
import form from '../../Form.module.css';
import steps from '../Steps.module.css';

interface ReceiverPartProps {
  f: StepFormState<HandOverForm>;
  view: CaseView;
}

/** Who stands at the counter, and by what right. Odd numbers are remarked on, never refused. */
export function ReceiverPart({ f, view }: ReceiverPartProps) {
  const { receiver, powerOfAttorney } = f.value;
  const { applicant } = view;
  const hasAttorney = applicant.represented && applicant.representative !== '';
  const set = (change: Partial<typeof receiver>) => f.set({ receiver: { ...receiver, ...change } });
  const remarks =
    receiver.identityNumber === '' || isMasked(receiver.identityNumber)
      ? []
      : checkIdentity(receiver.identityKind, receiver.identityNumber).warnings;
  return (
    <section className={form.stack} aria-label={texts.receiver}>
      <RadioTiles
        label={texts.receiver}
        keys
        columns={hasAttorney ? 3 : 2}
        tiles={[
          { value: 'applicant', label: texts.applicant, description: applicant.name },
          ...(hasAttorney
            ? [
                {
                  value: 'attorney' as const,
                  label: texts.attorney,
                  description: applicant.representative,
                },
              ]
            : []),
          { value: 'new-attorney', label: texts.newAttorney, description: texts.newAttorneyHint },
        ]}
        value={receiver.who}
        onChange={(who) => f.set(receiverAs(view, who))}
      />
      <TextField
        label={texts.receiverName}
        value={receiver.name}
        onChange={(name) => set({ name })}
        onBlur={() => f.touch('receiver.name')}
        error={f.errorOf('receiver.name')}
        maxLength={200}
      />
      <div className={form.pair}>
        <SelectField
          label={texts.identityKind}
          value={receiver.identityKind}
          onChange={(identityKind) => set({ identityKind })}
          options={identityKinds.map((kind) => ({
            value: kind,
            label: identityLabels[kind],
          }))}
        />
        <div>
          <TextField
            label={texts.identityNumber}
            value={receiver.identityNumber}
            onChange={(identityNumber) => set({ identityNumber })}
            // What stands masked is typed anew as a whole.
            onFocus={() => isMasked(receiver.identityNumber) && selectAll()}
            onBlur={() => f.touch('receiver.identityNumber')}
            error={f.errorOf('receiver.identityNumber')}
            {...(isMasked(receiver.identityNumber) && { description: texts.identitySame })}
            maxLength={40}
            spaced
          />
          {remarks.map(({ code, message }) => (
            <p key={code} className={form.soft}>
              <Icon name="warn" /> {message}
            </p>
          ))}
        </div>
      </div>
      {receiver.who !== 'applicant' && (
        <PowerPart
          f={f}
          value={powerOfAttorney}
          onChange={(change) => f.set({ powerOfAttorney: { ...powerOfAttorney, ...change } })}
        />
      )}
    </section>
  );
}

interface PowerPartProps {
  f: StepFormState<HandOverForm>;
  value: HandOverForm['powerOfAttorney'];
  onChange: (change: Partial<HandOverForm['powerOfAttorney']>) => void;
}

function PowerPart({ f, value, onChange }: PowerPartProps) {
  return (
    <section className={steps.sheet} aria-label={texts.powerOfAttorney}>
      <h4>{texts.powerOfAttorney}</h4>
      <TextField
        label={texts.giver}
        value={value.giver}
        onChange={(giver) => onChange({ giver })}
        onBlur={() => f.touch('powerOfAttorney.giver')}
        error={f.errorOf('powerOfAttorney.giver')}
        maxLength={200}
      />
      <div className={form.pair}>
        <TextField
          label={texts.powerDay}
          type="date"
          value={value.day}
          onChange={(day) => onChange({ day })}
          onBlur={() => f.touch('powerOfAttorney.day')}
          error={f.errorOf('powerOfAttorney.day')}
        />
        <TextField
          label={texts.powerNumber}
          value={value.number}
          onChange={(number) => onChange({ number })}
          maxLength={100}
          optional
        />
      </div>
    </section>
  );
}

function selectAll(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}

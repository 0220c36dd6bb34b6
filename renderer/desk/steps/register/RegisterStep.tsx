import { Fragment } from 'react';
import { RegisterForm } from '../../../../domain/steps/register.ts';
import { registerEntry } from '../../../../domain/steps/register-entry.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useDesk } from '../../desk-context.ts';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import styles from '../Steps.module.css';

/** The request is entered in the register; what will stand there comes from the case (SOP 000, PINTU 6). */
export function RegisterStep({ view, step, ticketId, heading }: StepProps) {
  const { zone } = useDesk().session.office;
  const f = useStepForm<RegisterForm>({ view, step }, RegisterForm, { note: '' });
  const entry = registerEntry(view, zone === '' ? 'Asia/Jakarta' : zone);
  const rows: [string, string][] = [
    [texts.number, entry.number],
    [texts.applicant, entry.applicant],
    [texts.asked, entry.asked],
    [texts.receivedOn, entry.receivedOn],
    [texts.classified, entry.classified],
    [texts.result, entry.result],
    [texts.sentOn, entry.sentOn],
    [texts.taken, entry.workingDays === undefined ? '' : texts.workingDays(entry.workingDays)],
  ];
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <section className={styles.sheet} aria-labelledby="judul-register">
          <h3 id="judul-register">{texts.registerTitle}</h3>
          <dl className={form.facts}>
            {rows
              .filter(([, text]) => text !== '')
              .map(([label, text]) => (
                <Fragment key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </Fragment>
              ))}
          </dl>
        </section>
        <TextField
          label={texts.registerNote}
          value={f.value.note}
          onChange={(note) => f.set({ note })}
          rows={3}
          maxLength={2000}
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
      />
    </>
  );
}

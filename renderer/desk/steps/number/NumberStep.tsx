import { formatTanggal } from '../../../../domain/calendar/format-date.ts';
import type { NumberPreview } from '../../../../domain/contract/letter.ts';
import { letterCopies } from '../../../../domain/steps/letter-chain.ts';
import { FinalCheck, finalChecks, NumberForm } from '../../../../domain/steps/number.ts';
import { client } from '../../../app/trpc.ts';
import { useServerQuery } from '../../../app/use-server-query.ts';
import { ProblemBanner } from '../../../ui/Banner.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { letterTexts } from '../letter/letter-texts.ts';
import { LetterInView } from '../letter/LetterInView.tsx';
import { TickList } from '../letter/TickList.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import steps from '../Steps.module.css';
import styles from '../letter/Letter.module.css';

function usePreview(caseId: string, day?: string) {
  return useServerQuery(
    ['number.preview', caseId, day],
    () => client.number.preview.query({ caseId, ...(day !== undefined && { day }) }),
    { live: 'case' },
  );
}

/** Tata Usaha gives the signed letter its number and day (SOP 004 step 15). */
export function NumberStep(props: StepProps) {
  const today = usePreview(props.view.id);
  if (today.data) return <Numbering {...props} now={today.data} />;
  return (
    <div className={desk.scroll}>
      {props.heading}
      {today.problem ? <ProblemBanner problem={today.problem} /> : <Skeleton lines={6} />}
    </div>
  );
}

function Numbering({ view, step, ticketId, heading, now }: StepProps & { now: NumberPreview }) {
  const f = useStepForm<NumberForm>({ view, step }, NumberForm, { day: now.today, checks: [] });
  const day = f.value.day ?? now.today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const preview = usePreview(view.id, isDay ? day : undefined).data ?? now;
  const problem = dayProblem(day, preview);
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <div className={styles.next} role="status">
          <span className={form.soft}>
            {letterTexts.nextNumber}, {preview.name}
          </span>
          <span className={styles.nextNumber}>{preview.number}</span>
          <span className={form.soft}>{letterTexts.nextNumberHint}</span>
        </div>
        <TextField
          label={letterTexts.letterDay}
          type="date"
          value={day}
          onChange={(typed) => f.set({ day: typed })}
          onBlur={() => f.touch('day')}
          error={problem ?? f.errorOf('day')}
          description={
            problem === undefined && preview.lastDay !== undefined && day < preview.lastDay
              ? letterTexts.dayBeforeLast(formatTanggal(preview.lastDay))
              : undefined
          }
        />
        <TickList
          title={letterTexts.finalChecks}
          items={FinalCheck.options.map((value) => ({ value, label: finalChecks[value] }))}
          ticked={f.value.checks}
          onChange={(checks) => f.set({ checks })}
        />
        <details className={steps.guide}>
          <summary>{letterTexts.preview}</summary>
          <div className={form.stack}>
            <LetterInView view={view} />
          </div>
        </details>
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={(button) => problem ?? f.blocked(button)}
        consequence={letterTexts.numberConsequence(letterCopies(view.product?.copies ?? 1).length)}
      />
    </>
  );
}

function dayProblem(day: string, { today, signedOn }: NumberPreview): string | undefined {
  if (day > today) return letterTexts.dayAhead;
  if (signedOn !== undefined && day < signedOn)
    return letterTexts.dayBeforeSigning(formatTanggal(signedOn));
  return undefined;
}

import { lastForm } from '../../../../domain/steps/first-forms.ts';
import { demandsIn, firstVerification } from '../../../../domain/steps/first-opd-forms.ts';
import { ReturnToApplicantForm } from '../../../../domain/steps/return-to-applicant.ts';
import { checkVerify, LetterNature, VerifyForm } from '../../../../domain/steps/verify.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { usePastOpds } from '../../data.ts';
import { LinesField } from '../LinesField.tsx';
import { opdTexts } from '../opd-texts.ts';
import { outcomeButtons } from '../outcomes.ts';
import type { OutcomeButton } from '../outcomes.ts';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { traitsOf, wantsForm } from '../outcome-traits.ts';
import { RequestFacts } from '../RequestFacts.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { useStepForm } from '../use-step-form.ts';
import { allValid, countValid, reasonStart, saidBefore } from './judgements.ts';
import { PertekRows } from './PertekRows.tsx';
import { VerifyTable } from './VerifyTable.tsx';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import rows from '../Rows.module.css';
import styles from './Verify.module.css';

/**
 * The form verifikasi penerimaan (SOP 004 step 7; seed 000 P4d): every requirement judged, and where
 * a pertek is needed, from which agencies.
 */
export function VerifyStep({ view, step, ticketId, heading }: StepProps) {
  const f = useStepForm({ view, step }, VerifyForm, firstVerification(view), () => false);
  const { findings, perteks, nature, enclosures, note } = f.value;
  const demands = demandsIn(view);
  const repair = lastForm(view, 'return-to-applicant', ReturnToApplicantForm);
  const past = usePastOpds(view.sopId);
  const asksOpd = step.outcomes.some(({ needsRecommendation }) => needsRecommendation);

  function wanting(button: OutcomeButton) {
    const outcome = traitsOf(step, button);
    const { data } = VerifyForm.safeParse(f.value);
    if (data === undefined || !wantsForm(outcome)) return undefined;
    return checkVerify(data, { outcome, requirements: demands });
  }
  const forward = outcomeButtons(view.available, step.token).find(({ kind }) => kind === 'forward');
  const good = countValid(demands, findings);

  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        {repair !== undefined && repair.repairNote !== '' && (
          <p>
            <strong>{opdTexts.repaired}:</strong> {repair.repairNote}
          </p>
        )}
        {demands.length > 0 && (
          <section className={form.tight} aria-labelledby="judul-verifikasi">
            <div className={rows.head}>
              <h3 id="judul-verifikasi">{opdTexts.verifyTitle}</h3>
              <strong>{opdTexts.verifyCount(good, demands.length)}</strong>
            </div>
            <VerifyTable
              demands={demands}
              findings={findings}
              onChange={(changed) => f.set({ findings: changed })}
              hint={(id) => saidBefore(id, view.requirements, repair?.repairs ?? [])}
            />
            <div className={form.spread}>
              <p id="verifikasi-tombol" className={styles.keys}>
                {opdTexts.verifyKeys}
              </p>
              {good < demands.length && (
                <Button size="s" onPress={() => f.set({ findings: allValid(demands) })}>
                  {opdTexts.allValid}
                </Button>
              )}
            </div>
          </section>
        )}
        {asksOpd && (
          <section className={form.stack} aria-labelledby="judul-pertek">
            <div>
              <h3 id="judul-pertek">{opdTexts.perteks}</h3>
              <p className={form.soft}>{opdTexts.pertekHint}</p>
            </div>
            <PertekRows
              rows={perteks}
              onChange={(changed) => f.set({ perteks: changed })}
              past={past.data ?? []}
              wanting={forward && wanting(forward)}
            />
            {perteks.length > 0 && (
              <>
                <RadioTiles
                  label={opdTexts.nature}
                  look="line"
                  tiles={LetterNature.options.map((value) => ({ value, label: value }))}
                  value={nature}
                  onChange={(chosen) => f.set({ nature: chosen })}
                />
                <details className={rows.more}>
                  <summary>
                    {opdTexts.enclosures} ({enclosures.length})
                  </summary>
                  <LinesField
                    label={opdTexts.enclosures}
                    rows={6}
                    value={enclosures}
                    onChange={(lines) => f.set({ enclosures: lines })}
                  />
                </details>
              </>
            )}
          </section>
        )}
        <TextField
          label={opdTexts.notes}
          optional
          rows={2}
          value={note}
          onChange={(typed) => f.set({ note: typed })}
        />
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        answer={f.answer}
        blocked={(button) => f.blocked(button) ?? wanting(button)?.message}
        reasonStart={reasonStart(demands, findings)}
      />
    </>
  );
}

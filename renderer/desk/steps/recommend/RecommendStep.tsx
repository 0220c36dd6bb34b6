import { lastForm } from '../../../../domain/steps/first-forms.ts';
import {
  firstRecommendation,
  newPertek,
  owingIn,
} from '../../../../domain/steps/first-opd-forms.ts';
import { sameOpd } from '../../../../domain/steps/opd.ts';
import { checkRecommend, RecommendForm, type Pertek } from '../../../../domain/steps/recommend.ts';
import { issueAt } from '../../../../domain/steps/refuse-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
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
import { MeetingPart } from './MeetingPart.tsx';
import { PertekCard } from './PertekCard.tsx';
import { VisitPart } from './VisitPart.tsx';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import rows from '../Rows.module.css';

/** The technical team's review, site visit, meeting and pertek (SOP 004 step 10). */
export function RecommendStep({ view, step, ticketId, heading }: StepProps) {
  const today = useToday();
  const f = useStepForm({ view, step }, RecommendForm, firstRecommendation(view), () => false);
  const { review, visit, meeting, perteks } = f.value;
  const owing = owingIn(view);
  const earlier = lastForm(view, 'recommend', RecommendForm);

  function wanting(button: OutcomeButton) {
    const outcome = traitsOf(step, button);
    const { data } = RecommendForm.safeParse(f.value);
    if (data === undefined || !wantsForm(outcome)) return undefined;
    return checkRecommend(data, { outcome, asked: owing, today });
  }
  const forward = outcomeButtons(view.available, step.token).find(({ kind }) => kind === 'forward');
  const wants = forward && wanting(forward);
  const change = (at: number, patch: Partial<Pertek>) =>
    f.set({ perteks: perteks.map((row, index) => (index === at ? { ...row, ...patch } : row)) });

  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <RequestFacts view={view} step={step} />
        <TextField
          label={opdTexts.review}
          description={opdTexts.reviewHint}
          rows={3}
          autoFocus
          value={review}
          onChange={(typed) => f.set({ review: typed })}
        />
        <VisitPart
          today={today}
          visit={visit}
          isEarlier={
            earlier !== undefined && JSON.stringify(earlier.visit) === JSON.stringify(visit)
          }
          errorOf={(field) => issueAt(wants, `visit.${field}`)}
          onChange={(patch) => f.set({ visit: { ...visit, ...patch } })}
        />
        <MeetingPart
          today={today}
          meeting={meeting}
          errorOf={(field) => issueAt(wants, `meeting.${field}`)}
          onChange={(patch) => f.set({ meeting: { ...meeting, ...patch } })}
        />
        <section className={form.tight} aria-labelledby="judul-isian-pertek">
          <h3 id="judul-isian-pertek">{opdTexts.pertekEntry}</h3>
          <div className={rows.rows}>
            {perteks.map((pertek, index) => {
              const isOwed = owing.some((opd) => sameOpd(opd, pertek.opd));
              return (
                <PertekCard
                  key={index}
                  pertek={pertek}
                  isOwed={isOwed}
                  errorOf={(field) => issueAt(wants, `perteks.${index}.${field}`)}
                  onChange={(patch) => change(index, patch)}
                  onRemove={
                    isOwed || perteks.length === 1
                      ? undefined
                      : () => f.set({ perteks: perteks.filter((_, at) => at !== index) })
                  }
                />
              );
            })}
          </div>
          <div>
            <Button size="s" onPress={() => f.set({ perteks: [...perteks, newPertek('', '')] })}>
              {opdTexts.addPertekEntry}
            </Button>
          </div>
        </section>
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

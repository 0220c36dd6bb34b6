import { checkRecommend, RecommendForm, type SiteVisit } from '../../domain/steps/recommend.ts';
import { isForward } from '../../domain/workflow/sop-lookup.ts';
import { siteVisitFacts } from '../papers/opd-facts.ts';
import { owingOpds } from './asked-opds.ts';
import { pastForms } from './past-forms.ts';
import { defineStepWork, type StepDone } from './step-work.ts';

/**
 * Telaah tim teknis (SOP-LP2N-PAR-05 step 10): site visit with its berita acara, meeting, and the
 * pertek of every agency that owes one.
 */
export const recommendWork = defineStepWork<RecommendForm>({
  form: RecommendForm,
  // A visit that ends in "tidak sesuai" was a visit too, and wants its berita acara.
  needsForm: (outcome) => isForward(outcome) || outcome.returns === true,
  check: ({ form, outcome, cases, sop, record, office, tx }) =>
    checkRecommend(form, {
      outcome,
      asked: owingOpds(cases, sop, record.id),
      today: office.day(tx.now),
    }),
  after(done) {
    const { visit } = done.form;
    if (!visit.done || !isNewVisit(done)) return;
    const { number } = done.number({
      series: 'berita-acara',
      regarding: `Peninjauan lapangan, ${done.sop.shortTitle ?? done.sop.title}`,
    });
    done.print({
      paper: 'site-visit-report',
      title: `Berita acara ${number}`,
      facts: siteVisitFacts(done, visit, number),
    });
  },
});

/** The second round of a file shows the first visit again; its berita acara is already made. */
function isNewVisit({ cases, sop, record, token, form }: StepDone<RecommendForm>): boolean {
  const visit = JSON.stringify(form.visit satisfies SiteVisit);
  return !pastForms(cases, sop, record.id, 'recommend', RecommendForm).some(
    (past) => past.row.token !== token && JSON.stringify(past.form.visit) === visit,
  );
}

import {
  classificationIssues,
  ClassifyForm,
  informationOf,
  opensPartly,
} from '../../domain/steps/classify.ts';
import { seriesOf } from '../../domain/workflow/sop-lookup.ts';
import { serviceMemoFacts } from '../papers/memo-facts.ts';
import { defineStepWork } from './step-work.ts';

/** Sorting a request and, for excluded information, the ground for opening it or keeping it shut. */
export const classifyWork = defineStepWork({
  form: ClassifyForm,
  check({ form, outcomeId, outcome, office, tx }) {
    const issues = classificationIssues(
      form,
      informationOf(outcomeId, outcome),
      office.day(tx.now),
    );
    const first = issues[0];
    if (first === undefined) return undefined;
    return {
      code: first.code,
      message: first.message,
      details: { issues: issues.map(({ path, message }) => ({ path, message })) },
    };
  },
  opensPartly: ({ form, outcomeId, outcome }) =>
    informationOf(outcomeId, outcome) === 'opened' ? opensPartly(form) : undefined,
  after(done) {
    // DIP bebas: "memberikan disposisi nota dinas kepada Kepala Bidang/Balai".
    if (informationOf(done.outcomeId, done.outcome) !== 'free') return;
    const given = done.number({
      series: seriesOf(done.sop, done.step) ?? 'nota-dinas',
      regarding: 'Nota dinas pelayanan informasi',
    });
    done.print({
      paper: 'service-memo',
      title: `Nota dinas ${given.number}`,
      facts: serviceMemoFacts(done, given),
    });
  },
});

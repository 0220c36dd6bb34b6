import { distinctOpds, sameOpd } from '../../domain/steps/opd.ts';
import { checkVerify, VerifyForm } from '../../domain/steps/verify.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import { isForward, seriesOf } from '../../domain/workflow/sop-lookup.ts';
import { layFindings } from './case-findings.ts';
import { defineStepWork, type StepDone } from './step-work.ts';

/**
 * Verifikasi (SOP-LP2N-PAR-05 step 7): the form verifikasi penerimaan, and for each agency whose
 * pertek is needed a numbered surat pengantar. The findings go along when the file goes back.
 */
export const verifyWork = defineStepWork<VerifyForm>({
  form: VerifyForm,
  needsForm: (outcome) => isForward(outcome) || outcome.returns === true,
  check: ({ form, outcome, record, sop }) =>
    checkVerify(form, { outcome, requirements: applicableRequirements(sop, record.state) }),
  after(done) {
    layFindings(done.cases, done.after, done.form.findings);
    if (done.outcome.needsRecommendation === true) askPerteks(done);
  },
});

/** One letter to each agency, however many kinds of pertek are asked of it. */
function askPerteks(done: StepDone<VerifyForm>): void {
  const { sop, step, form } = done;
  const series = seriesOf(sop, step) ?? 'surat-pengantar';
  for (const opd of distinctOpds(form.perteks.map((each) => each.opd))) {
    const kinds = form.perteks.filter((each) => sameOpd(each.opd, opd)).map(({ kind }) => kind);
    done.number({ series, regarding: `Permintaan pertek ${kinds.join(', ')} kepada ${opd}` });
  }
}

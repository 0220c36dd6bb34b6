import { distinctOpds, sameOpd } from '../../domain/steps/opd.ts';
import { checkVerify, VerifyForm } from '../../domain/steps/verify.ts';
import { isForward, seriesOf } from '../../domain/workflow/sop-lookup.ts';
import { transmittalFacts, verificationFacts } from '../papers/opd-facts.ts';
import { letterRegarding } from './asked-opds.ts';
import { layFindings } from './case-findings.ts';
import { demandsOf } from './demands.ts';
import { defineStepWork, type StepDone } from './step-work.ts';

/**
 * Verifikasi (SOP-LP2N-PAR-05 step 7): the form verifikasi penerimaan, and for each agency whose
 * pertek is needed a numbered surat pengantar. The findings go along when the file goes back.
 */
export const verifyWork = defineStepWork<VerifyForm>({
  form: VerifyForm,
  needsForm: (outcome) => isForward(outcome) || outcome.returns === true,
  check: ({ form, outcome, cases, record, sop }) =>
    checkVerify(form, { outcome, requirements: demandsOf(cases, sop, record) }),
  after(done) {
    const { cases, form, outcome, print, sop, record } = done;
    layFindings(cases, done.after, form.findings);
    const letters = outcome.needsRecommendation === true ? numberLetters(done) : [];
    if (demandsOf(cases, sop, record).length > 0) {
      print({
        paper: 'verification-form',
        title: 'Form verifikasi penerimaan',
        facts: verificationFacts(
          done,
          letters.flatMap(({ opd, kinds, given }) =>
            kinds.map((kind) => ({ opd, kind, letterNumber: given.number })),
          ),
        ),
      });
    }
    for (const letter of letters) {
      print({
        paper: 'transmittal-letter',
        title: `Surat pengantar ${letter.given.number}, ${letter.opd}`,
        facts: transmittalFacts(done, letter),
      });
    }
  },
});

/** One letter to each agency, however many kinds of pertek are asked of it. */
function numberLetters({ sop, step, form, number }: StepDone<VerifyForm>) {
  const series = seriesOf(sop, step) ?? 'surat-pengantar';
  return distinctOpds(form.perteks.map(({ opd }) => opd)).map((opd) => {
    const kinds = form.perteks.filter((each) => sameOpd(each.opd, opd)).map(({ kind }) => kind);
    const regarding = letterRegarding(kinds, opd);
    return { opd, kinds, given: number({ series, regarding }) };
  });
}

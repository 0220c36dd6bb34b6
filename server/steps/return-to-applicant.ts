import { checkReturn, ReturnToApplicantForm } from '../../domain/steps/return-to-applicant.ts';
import { faultsOf, layFindings } from './case-findings.ts';
import { defineStepWork } from './step-work.ts';

/**
 * Perbaikan oleh pemohon (SOP-LP2N-PAR-05 step 8, seed 000 P4c): how the applicant was told, and
 * what was mended. What was mended stands in the checklist as there and right, for verification to
 * look at again.
 */
export const returnToApplicantWork = defineStepWork<ReturnToApplicantForm>({
  form: ReturnToApplicantForm,
  check: ({ form, outcome, record, sop, office, tx }) =>
    checkReturn(form, { outcome, faults: faultsOf(record, sop), today: office.day(tx.now) }),
  after({ cases, after, form, sop }) {
    const mended = faultsOf(after, sop).filter(({ id }) =>
      form.repairs.some((each) => each.requirementId === id && each.repaired),
    );
    layFindings(
      cases,
      after,
      mended.map(({ id }) => ({
        requirementId: id,
        present: true,
        correct: true,
        note: form.repairs.find((each) => each.requirementId === id)?.note ?? '',
      })),
    );
  },
});

import { checkReturn, ReturnToApplicantForm } from '../../domain/steps/return-to-applicant.ts';
import { layFindings } from './case-findings.ts';
import { openDemandsOf } from './demands.ts';
import { defineStepWork } from './step-work.ts';

/**
 * Perbaikan oleh pemohon (SOP-LP2N-PAR-05 step 8, seed 000 P4c): how the applicant was told, and
 * what was mended. What was mended stands in the checklist as there and right, for verification to
 * look at again.
 */
export const returnToApplicantWork = defineStepWork<ReturnToApplicantForm>({
  form: ReturnToApplicantForm,
  check: ({ form, outcome, cases, record, sop, office, tx }) =>
    checkReturn(form, {
      outcome,
      faults: openDemandsOf(cases, sop, record),
      today: office.day(tx.now),
    }),
  after({ cases, record, after, form, sop }) {
    const open = openDemandsOf(cases, sop, record);
    layFindings(
      cases,
      after,
      form.repairs
        .filter(
          ({ requirementId, repaired }) => repaired && open.some(({ id }) => id === requirementId),
        )
        .map(({ requirementId, note }) => ({ requirementId, present: true, correct: true, note })),
    );
  },
});

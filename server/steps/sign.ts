import { SignForm } from '../../domain/steps/sign.ts';
import { chainOf, mustBeDrafted } from './letter-rules.ts';
import { defineStepWork } from './step-work.ts';

/** The head's signature (SOP-LP2N-PAR-05 step 14d). The number comes from Tata Usaha. */
export const signWork = defineStepWork({
  form: SignForm,
  check: ({ cases, sop, record }) => mustBeDrafted(chainOf(cases, sop, record.id)),
});

import { checkTicks, InitialForm } from '../../domain/steps/initial.ts';
import { chainOf, mustBeDrafted } from './letter-rules.ts';
import { defineStepWork } from './step-work.ts';

/** A paraf: on a draft that exists, after every point of the SOP was looked at (steps 12–13). */
export const initialWork = defineStepWork({
  form: InitialForm,
  check: ({ cases, sop, record, step, form }) =>
    mustBeDrafted(chainOf(cases, sop, record.id)) ?? checkTicks(step.remarks, form),
});

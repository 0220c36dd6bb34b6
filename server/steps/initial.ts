import {
  checkTicks,
  InitialForm,
  isGivenBackTo,
  mendNotAsked,
} from '../../domain/steps/initial.ts';
import type { Refusal } from '../../domain/workflow/command.ts';
import { chainOf, doneSteps, mustBeDrafted } from './letter-rules.ts';
import { defineStepWork } from './step-work.ts';

/** A paraf: on a draft that exists, after every point of the SOP was looked at (steps 12–13). */
export const initialWork = defineStepWork({
  form: InitialForm,
  check: ({ cases, sop, record, step, form }) =>
    mustBeDrafted(chainOf(cases, sop, record.id)) ??
    checkTicks(step.remarks, form) ??
    mayMend(form, isGivenBackTo(sop, step.id, doneSteps(cases, record.id))),
});

function mayMend({ draft }: InitialForm, isAsked: boolean): Refusal | undefined {
  return draft === undefined || isAsked ? undefined : mendNotAsked;
}

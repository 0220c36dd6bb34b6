import { rowsToRecheck } from '../../domain/steps/receive.ts';
import type { CaseView } from '../../domain/contract/case-view.ts';
import type { Capability } from '../../domain/workflow/capabilities.ts';
import type { StepAction } from '../../domain/contract/case-view.ts';
import {
  handOverFillIn,
  receiveProductFillIn,
  registerFillIn,
  sendFillIn,
} from './delivery-forms.ts';
import { letterFillIns } from './letter-forms.ts';
import { opdForms } from './opd-forms.ts';
import { pintuPulsaForms } from './pintu-pulsa-forms.ts';
import type { Random } from './random.ts';

/** What an officer looks at while filling in a form: the case, the step, the outcome meant, and luck. */
export type FormQuestion = {
  view: CaseView;
  step: CaseView['active'][number];
  action: StepAction;
  luck: Random;
};
export type FillIn = (question: FormQuestion) => Record<string, unknown>;

/**
 * How the simulated officers fill in each capability's form, as a careful officer would. Tests walk
 * through the SOPs with the same answers.
 */
const fillIns: Partial<Record<Capability, FillIn>> = {
  ...letterFillIns,
  ...opdForms,
  ...pintuPulsaForms,
  receive: ({ view }) => ({ rechecked: rowsToRecheck(view.requirements).map(({ id }) => id) }),
  'hand-over': handOverFillIn,
  'receive-product': receiveProductFillIn,
  send: sendFillIn,
  register: registerFillIn,
};

/** The form for a step and outcome; undefined where the capability has none. */
export function fillIn(question: FormQuestion): Record<string, unknown> | undefined {
  return fillIns[question.step.capability as Capability]?.(question);
}

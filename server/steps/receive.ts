import { checkRechecked, ReceiveForm, rowsToRecheck } from '../../domain/steps/receive.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import { isForward } from '../../domain/workflow/sop-lookup.ts';
import { defineStepWork } from './step-work.ts';

/** The counter confirms the file again before the receipt (SOP 004 step 6a, b); PINTU and PULSA have no checklist. */
export const receiveWork = defineStepWork({
  form: ReceiveForm,
  needsForm: (outcome, _step, { sop, record }) =>
    isForward(outcome) && applicableRequirements(sop, record.state).length > 0,
  check: ({ sop, record, form }) =>
    checkRechecked(rowsToRecheck(applicableRequirements(sop, record.state)), form),
});

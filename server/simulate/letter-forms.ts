import { FinalCheck } from '../../domain/steps/number.ts';
import { startDraft } from '../../domain/steps/first-draft.ts';
import type { FormQuestion } from './forms.ts';

/** The letter's forms, filled in as the desk prefills them: a careful officer finds nothing to mend. */
export const letterFillIns = {
  draft: ({ view }: FormQuestion) => startDraft(view).form,
  initial: ({ step }: FormQuestion) => ({
    checks: step.remarks,
    advice: '',
    consideration: 'Berkas memenuhi syarat.',
  }),
  sign: () => ({ note: 'Setuju.' }),
  number: () => ({ checks: FinalCheck.options }),
};

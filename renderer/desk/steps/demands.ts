import type { StepAction } from '../../../domain/contract/case.ts';
import type { StepAnswer } from './use-complete-step.ts';

/** What the officer filled in besides the outcome. */
export type Filled = { signed: boolean; choice: string };
export const nothingFilled: Filled = { signed: false, choice: '' };

/** What the outcomes of a step ask the form for, taken together. */
export function demandsOf(available: readonly StepAction[], token: number) {
  const ends = available.filter((entry) => entry.action === 'complete' && entry.token === token);
  return {
    choices: [...new Set(ends.flatMap(({ choices = [] }) => choices))],
    needsSignature: ends.some((entry) => entry.needsSignature === true),
  };
}

/** The part of what was filled in that this outcome asks for. */
export function answerTo(action: StepAction, { signed, choice }: Filled): StepAnswer {
  return {
    ...(action.needsSignature && { applicantSigned: signed }),
    ...(action.choices?.includes(choice) && { choice }),
  };
}

/** What this outcome still wants, if anything. */
export function lacking(
  action: StepAction,
  { signed, choice }: Filled,
): 'choice' | 'signature' | undefined {
  if (action.choices !== undefined && !action.choices.includes(choice)) return 'choice';
  return action.needsSignature && !signed ? 'signature' : undefined;
}

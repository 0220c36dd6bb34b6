import type { StepAction } from '../../../domain/contract/case-view.ts';
import type { StepAnswer } from './use-complete-step.ts';

/** What the officer filled in besides the outcome. */
export type Filled = { signed: boolean; choice: string; units: string[] };
export const nothingFilled: Filled = { signed: false, choice: '', units: [] };

/** What the outcomes of a step ask the form for, taken together. */
export function demandsOf(available: readonly StepAction[], token: number) {
  const ends = available.filter((entry) => entry.action === 'complete' && entry.token === token);
  return {
    choices: [...new Set(ends.flatMap(({ choices = [] }) => choices))],
    units: [...new Set(ends.flatMap(({ units = [] }) => units))],
    needsSignature: ends.some((entry) => entry.needsSignature === true),
  };
}

/** The part of what was filled in that this outcome asks for. */
export function answerTo(action: StepAction, filled: Filled): StepAnswer {
  const { signed, choice } = filled;
  const units = unitsOf(action, filled);
  return {
    ...(units.length > 0 && { units }),
    ...(action.needsSignature && { applicantSigned: signed }),
    ...(action.choices?.includes(choice) && { choice }),
  };
}

/** What this outcome still wants, if anything. */
export function lacking(
  action: StepAction,
  filled: Filled,
): 'choice' | 'units' | 'signature' | undefined {
  const { signed, choice } = filled;
  if (action.choices !== undefined && !action.choices.includes(choice)) return 'choice';
  if (action.units !== undefined && unitsOf(action, filled).length === 0) return 'units';
  return action.needsSignature && !signed ? 'signature' : undefined;
}

/** The Bidang/Balai it is forwarded to: those ticked, or the only one there is. */
function unitsOf({ units = [] }: StepAction, { units: ticked = [] }: Filled): string[] {
  return units.length === 1 ? units : units.filter((unit) => ticked.includes(unit));
}

import type { StepAction } from '../../../domain/contract/case-view.ts';
import type { OutcomeTraits } from '../../../domain/steps/outcome-traits.ts';
import type { OutcomeButton } from './outcomes.ts';
import type { StepProps } from './step-props.ts';

/** What the form's rules look at in a button's outcome, as far as the server tells the screen. */
export function traitsOf(
  step: Pick<StepProps['step'], 'outcomes'>,
  { action, kind }: { action: StepAction; kind: OutcomeButton['kind'] },
): OutcomeTraits {
  const outcome = step.outcomes.find(({ id }) => id === action.outcome);
  const refuses = outcome?.refuses === true;
  return {
    ...(action.reason !== undefined && { reason: action.reason }),
    ...(action.returns === true && { returns: true as const }),
    ...(outcome?.needsRecommendation === true && { needsRecommendation: true }),
    ...(refuses && { decision: 'refused' as const }),
    // What is neither a return nor a decision cuts the case off ("permohonan baru").
    ...(kind === 'back' && action.returns !== true && !refuses && { closes: 'withdrawn' as const }),
  };
}

/** Whether the form is asked for before this outcome: when the case goes on or goes back. */
export function wantsForm({ closes }: OutcomeTraits): boolean {
  return closes === undefined;
}

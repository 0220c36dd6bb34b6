import type { StepOutcome } from '../workflow/define-step.ts';

/** What a form's rules look at in an outcome; screens know no more of it. */
export type OutcomeTraits = Pick<
  StepOutcome,
  'returns' | 'closes' | 'decision' | 'needsRecommendation' | 'reason'
>;

import { DomainError } from '../errors.ts';
import { infoOf } from './capabilities.ts';
import type { Sop, SopActor } from './define-sop.ts';
import type { SopStep, StepOutcome } from './define-step.ts';

export function findStep(sop: Sop, stepId: string): SopStep | undefined {
  return sop.steps.find((step) => step.id === stepId);
}

/** The step with that id. Throws SOP_LANGKAH_TIDAK_ADA: a case runs on a SOP that lacks its step. */
export function getStep(sop: Sop, stepId: string): SopStep {
  const step = findStep(sop, stepId);
  if (step !== undefined) return step;
  throw new DomainError(
    'SOP_LANGKAH_TIDAK_ADA',
    `Langkah ${stepId} tidak ada dalam SOP "${sop.title}" revisi ${sop.revision}.`,
    { sopId: sop.id, step: stepId },
  );
}

export function findActor(sop: Sop, actorId: string): SopActor | undefined {
  return sop.actors.find((actor) => actor.id === actorId);
}

/** The name of the step's actor for screens; the flowchart uses the column heading, `label`. */
export function actorLabel(sop: Sop, step: SopStep): string {
  const actor = findActor(sop, step.actor);
  return actor?.name ?? actor?.label ?? step.actor;
}

/** The roles that may do a step; an applicant's step is recorded by an officer in his name. */
export function rolesOf(sop: Sop, step: SopStep): readonly string[] {
  return step.roles ?? findActor(sop, step.actor)?.roles ?? [step.actor];
}

/** Where an outcome leads: one step, several parallel ones, or none at the end. */
export function targetsOf(outcome: StepOutcome): readonly string[] {
  if (Array.isArray(outcome.to)) return outcome.to;
  return outcome.to === 'end' ? [] : [outcome.to];
}

/** Does the case go on with this outcome, instead of going back or being cut off? */
export function isForward(outcome: Pick<StepOutcome, 'returns' | 'closes'>): boolean {
  return outcome.returns !== true && (outcome.closes ?? 'finished') === 'finished';
}

/** Is it the applicant's turn at this step? Collecting a finished product does not count. */
export function waitsOnApplicant(sop: Sop, step: SopStep): boolean {
  if (step.capability === 'return-to-applicant') return true;
  return findActor(sop, step.actor)?.external === true && step.capability !== 'receive-product';
}

/** Does the SOP put a checklist before the counter? Only then can the counter demand CS approval. */
export function hasChecklist(sop: Sop): boolean {
  return sop.steps.some((step) => step.capability === 'checklist');
}

/** The number series a step draws from: its own, its capability's, or the product's. */
export function seriesOf(sop: Sop, step: SopStep): string | undefined {
  if (step.series !== undefined) return step.series;
  return step.capability === 'number' ? sop.product?.series : infoOf(step.capability).series;
}

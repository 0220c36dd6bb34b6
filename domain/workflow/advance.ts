import type { CaseState, StepOrigin, WorkflowEvent } from './case-state.ts';
import { infoOf } from './capabilities.ts';
import type { Sop } from './define-sop.ts';
import type { CaseEnding, SopStep, StepOutcome } from './define-step.ts';
import { getStep, isForward, targetsOf, waitsOnApplicant } from './sop-lookup.ts';

/** Opens a step: the token is the next free one, the round counts earlier visits. */
function entering(
  state: CaseState,
  stepId: string,
  offset: number,
  from: StepOrigin,
): WorkflowEvent {
  const visits = state.done.filter((done) => done.step === stepId).length;
  return {
    type: 'case.step-entered',
    payload: {
      token: state.nextToken + offset,
      step: stepId,
      round: visits + 1,
      from,
    },
  };
}

/**
 * What follows a completed step: `state` is the case after its `case.step-completed`. A step that
 * is already active is not opened twice, so a return arrow out of a branch cannot double the work.
 */
export function advance(
  state: CaseState,
  sop: Sop,
  step: SopStep,
  outcomeId: string,
  outcome: StepOutcome,
): WorkflowEvent[] {
  const events: WorkflowEvent[] = [...milestones(state, step, outcome)];
  const from: StepOrigin = { step: step.id, outcome: outcomeId };
  const parkedAt: string[] = [];
  const opened: string[] = [];
  for (const target of targetsOf(outcome)) {
    const sources = getStep(sop, target).join;
    if (sources?.includes(step.id)) {
      events.push({ type: 'case.branch-arrived', payload: { step: target, from } });
      parkedAt.push(target);
      if (!allArrived(state, target, sources, step.id)) continue;
    }
    if (!state.active.some((active) => active.step === target)) opened.push(target);
  }
  const ended = targetsOf(outcome).length === 0;
  const isCutOff = ended && !isForward(outcome);
  const isIdle = opened.length === 0 && state.active.length === 0;
  // The other branches ended elsewhere: nobody is left to wait for.
  if (isIdle && !isCutOff) opened.push(...new Set([...parkedBefore(state), ...parkedAt]));
  if (isCutOff || (ended && isIdle && opened.length === 0)) {
    events.push({
      type: 'case.closed',
      payload: { status: endingOf(state, outcome), ...from },
    });
    return events;
  }
  opened.forEach((target, index) => events.push(entering(state, target, index, from)));
  return events;
}

/** Turns the waiting-on-applicant watch on or off to fit the steps that are now active. */
export function waitingChange(state: CaseState, sop: Sop): WorkflowEvent[] {
  // Returns before the receipt never touch the clock, so they are not timed.
  if (state.status !== 'open' || state.facts.receivedAt === undefined) return [];
  const waitingAt = state.active.find(({ step }) => waitsOnApplicant(sop, getStep(sop, step)));
  const isWaiting = state.facts.waitingOnApplicantSince !== undefined;
  if ((waitingAt !== undefined) === isWaiting) return [];
  return [
    {
      type: 'case.waiting-on-applicant',
      payload: waitingAt ? { waiting: true, step: waitingAt.step } : { waiting: false },
    },
  ];
}

function milestones(state: CaseState, step: SopStep, outcome: StepOutcome): WorkflowEvent[] {
  if (!isForward(outcome)) return [];
  if (infoOf(step.capability).receives && state.facts.receivedAt === undefined) {
    const choice = state.facts.choices[step.id];
    return [
      {
        type: 'case.received',
        payload: { step: step.id, ...(choice !== undefined && { choice }) },
      },
    ];
  }
  if (step.capability === 'recommend' && state.facts.recommendationReceivedAt === undefined) {
    return [{ type: 'case.recommendation-received', payload: { step: step.id } }];
  }
  return [];
}

function parkedBefore(state: CaseState): string[] {
  return state.parked.map(({ step }) => step);
}

function allArrived(
  state: CaseState,
  target: string,
  sources: readonly string[],
  arriving: string,
): boolean {
  return sources.every(
    (source) =>
      source === arriving ||
      state.parked.some((branch) => branch.step === target && branch.from.step === source),
  );
}

function endingOf(state: CaseState, outcome: StepOutcome): CaseEnding {
  if (outcome.closes !== undefined) return outcome.closes;
  return state.facts.decision === 'refused' ? 'refused' : 'finished';
}

import type { Instant } from '../calendar/office-time.ts';
import type { ActiveStep, CaseFacts, CaseState, FactPatch, WorkflowEvent } from './case-state.ts';

type Payload<T extends WorkflowEvent['type']> = Extract<WorkflowEvent, { type: T }>['payload'];

/**
 * The state after one event that happened at `at`. Pure; needs no SOP, so an old case can be
 * replayed even when its SOP file is gone. Throws only on a log that is not a case's log.
 */
export function evolve(state: CaseState | undefined, event: WorkflowEvent, at: Instant): CaseState {
  if (event.type === 'case.opened') return opened(event.payload, at);
  if (state === undefined) throw new Error(`Event ${event.type} before case.opened`);
  switch (event.type) {
    case 'case.step-entered':
      return entered(state, event.payload, at);
    case 'case.step-taken':
      return mapToken(state, event.payload.token, (step) => ({
        ...step,
        holder: event.payload.by,
        takenAt: at,
      }));
    case 'case.step-released':
      return mapToken(state, event.payload.token, withoutHolder);
    case 'case.step-completed':
      return completed(state, event.payload, at);
    case 'case.branch-arrived':
      return parked(state, event.payload, at);
    case 'case.received':
      return withFacts(state, { receivedAt: state.facts.receivedAt ?? at });
    case 'case.recommendation-received':
      return withFacts(state, {
        recommendationReceivedAt: state.facts.recommendationReceivedAt ?? at,
      });
    case 'case.waiting-on-applicant':
      return waiting(state, event.payload.waiting, at);
    case 'case.closed':
      return {
        ...waiting(state, false, at),
        status: event.payload.status,
        closedAt: at,
        active: [],
        parked: [],
      };
  }
}

/** Folds a list of events that share one moment, as the events of one command do. */
export function evolveAll(
  state: CaseState | undefined,
  events: readonly WorkflowEvent[],
  at: Instant,
): CaseState | undefined {
  return events.reduce<CaseState | undefined>((now, event) => evolve(now, event, at), state);
}

function opened(payload: Payload<'case.opened'>, at: Instant): CaseState {
  return {
    caseId: payload.caseId,
    sopId: payload.sopId,
    revision: payload.revision,
    status: 'open',
    represented: payload.represented,
    openedAt: at,
    active: [],
    parked: [],
    done: [],
    facts: { csApproved: false, waitedOnApplicantSeconds: 0, choices: {} },
    nextToken: 1,
  };
}

function entered(state: CaseState, payload: Payload<'case.step-entered'>, at: Instant): CaseState {
  const step: ActiveStep = {
    token: payload.token,
    step: payload.step,
    since: at,
    round: payload.round,
    ...(payload.from && { from: payload.from }),
  };
  return {
    ...state,
    active: [...state.active, step],
    // A step that starts has consumed the branches that waited for it.
    parked: state.parked.filter((branch) => branch.step !== payload.step),
    nextToken: Math.max(state.nextToken, payload.token + 1),
  };
}

function completed(
  state: CaseState,
  payload: Payload<'case.step-completed'>,
  at: Instant,
): CaseState {
  const active = state.active.find(({ token }) => token === payload.token);
  if (active === undefined) throw new Error(`Token ${payload.token} is not active`);
  return {
    ...state,
    active: state.active.filter(({ token }) => token !== payload.token),
    done: [
      ...state.done,
      {
        token: payload.token,
        step: payload.step,
        outcome: payload.outcome,
        by: payload.by,
        enteredAt: active.since,
        ...(active.takenAt !== undefined && { takenAt: active.takenAt }),
        completedAt: at,
        ...(payload.reason !== undefined && { reason: payload.reason }),
        round: active.round,
      },
    ],
    facts: patched(state.facts, payload.facts ?? {}, payload.step, at),
  };
}

function patched(facts: CaseFacts, patch: FactPatch, step: string, at: Instant): CaseFacts {
  const { productReady, choice, ...plain } = patch;
  return {
    ...facts,
    ...plain,
    ...(productReady && { productReadyAt: facts.productReadyAt ?? at }),
    ...(choice !== undefined && { choices: { ...facts.choices, [step]: choice } }),
  };
}

function parked(state: CaseState, payload: Payload<'case.branch-arrived'>, at: Instant): CaseState {
  const others = state.parked.filter(
    (branch) => branch.step !== payload.step || branch.from.step !== payload.from.step,
  );
  return { ...state, parked: [...others, { ...payload, since: at }] };
}

function waiting(state: CaseState, isWaiting: boolean, at: Instant): CaseState {
  const { waitingOnApplicantSince: since, ...rest } = state.facts;
  if (isWaiting) return withFacts(state, { waitingOnApplicantSince: since ?? at });
  if (since === undefined) return state;
  // A clock set back must not take seconds away from the applicant.
  const seconds = Math.max(0, Math.round((Date.parse(at) - Date.parse(since)) / 1000));
  return {
    ...state,
    facts: { ...rest, waitedOnApplicantSeconds: rest.waitedOnApplicantSeconds + seconds },
  };
}

function withoutHolder({ holder: _holder, takenAt: _takenAt, ...step }: ActiveStep): ActiveStep {
  return step;
}

function withFacts(state: CaseState, facts: Partial<CaseFacts>): CaseState {
  return { ...state, facts: { ...state.facts, ...facts } };
}

function mapToken(
  state: CaseState,
  token: number,
  change: (step: ActiveStep) => ActiveStep,
): CaseState {
  return {
    ...state,
    active: state.active.map((step) => (step.token === token ? change(step) : step)),
  };
}

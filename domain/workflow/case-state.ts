import { z } from 'zod';
import type { Instant } from '../calendar/office-time.ts';
import type { CaseEnding } from './define-step.ts';

/** What the checklist found about one requirement. */
export const ChecklistFinding = z.strictObject({
  requirementId: z.string(),
  present: z.boolean(),
  correct: z.boolean(),
  note: z.string().optional(),
});
export type ChecklistFinding = z.infer<typeof ChecklistFinding>;

/** The outcome by which a case or a branch came to a step. */
export type StepOrigin = { step: string; outcome: string };

/** A step that somebody has to do now. A step is active at most once, whatever arrows lead to it. */
export type ActiveStep = {
  token: number;
  step: string;
  since: Instant;
  /** User id of the officer who has it in hand. */
  holder?: string;
  takenAt?: Instant;
  from?: StepOrigin;
  /** 1 at the first visit, 2 after one return, … */
  round: number;
};

/** A step that was done: one line of the map pengendali proses. */
export type DoneStep = {
  token: number;
  step: string;
  outcome: string;
  by?: string;
  enteredAt: Instant;
  takenAt?: Instant;
  completedAt: Instant;
  reason?: string;
  round: number;
};

/** A branch that reached a `join` step and waits there for the others. */
export type ParkedBranch = { step: string; from: StepOrigin; since: Instant };

export type CaseFacts = {
  checklist?: 'complete' | 'incomplete';
  /** CS declared the files complete and correct, and nothing was returned since (SOP 004 step 4d). */
  csApproved: boolean;
  /** The tanda terima was given: the legal clock may start (SOP 004 step 6, remark 1). */
  receivedAt?: Instant;
  /** The pertek came in; the first one counts (SOP 004 step 6, remark 2). */
  recommendationReceivedAt?: Instant;
  /** Unknown until verification decides it (SOP 004 step 7, remark 2). */
  needsRecommendation?: boolean;
  decision?: 'granted' | 'granted-partly' | 'refused';
  /** Only a part of what was asked may be given: the rest is blacked out. */
  partly?: boolean;
  /** The product lies ready at the collection counter. */
  productReadyAt?: Instant;
  waitingOnApplicantSince?: Instant;
  waitedOnApplicantSeconds: number;
  /** The units a case was last forwarded to, where several do the same step (Bidang/Balai). */
  units?: string[];
  /** Step id -> the choice an officer made there. */
  choices: Record<string, string>;
};

export type CaseStatus = 'open' | CaseEnding;

export type CaseState = {
  caseId: string;
  sopId: string;
  revision: number;
  status: CaseStatus;
  represented: boolean;
  openedAt: Instant;
  closedAt?: Instant;
  active: ActiveStep[];
  parked: ParkedBranch[];
  done: DoneStep[];
  facts: CaseFacts;
  nextToken: number;
};

/** What completing a step taught about the case; part of its event, so `evolve` needs no SOP. */
export type FactPatch = {
  checklist?: 'complete' | 'incomplete';
  csApproved?: boolean;
  needsRecommendation?: boolean;
  decision?: 'granted' | 'granted-partly' | 'refused';
  partly?: boolean;
  productReady?: true;
  choice?: string;
  units?: string[];
};

/**
 * Everything that can happen to a case. No personal data, with one caveat: `reason` is free text by
 * an officer, so the log should seal it like personal data.
 */
export type WorkflowEvent =
  | {
      type: 'case.opened';
      payload: {
        caseId: string;
        sopId: string;
        revision: number;
        entry: string;
        represented: boolean;
        by?: string;
      };
    }
  | {
      type: 'case.step-entered';
      payload: { token: number; step: string; round: number; from?: StepOrigin };
    }
  | { type: 'case.step-taken'; payload: { token: number; step: string; by: string } }
  | {
      type: 'case.step-released';
      payload: { token: number; step: string; by: string; to?: string };
    }
  | {
      type: 'case.step-completed';
      payload: {
        token: number;
        step: string;
        outcome: string;
        by: string;
        reason?: string;
        facts?: FactPatch;
      };
    }
  | { type: 'case.branch-arrived'; payload: { step: string; from: StepOrigin } }
  | { type: 'case.received'; payload: { step: string; choice?: string } }
  | { type: 'case.recommendation-received'; payload: { step: string } }
  | { type: 'case.waiting-on-applicant'; payload: { waiting: boolean; step?: string } }
  | {
      type: 'case.closed';
      payload: {
        status: CaseEnding;
        step?: string;
        outcome?: string;
        by?: string;
        reason?: string;
      };
    };
export type WorkflowEventType = WorkflowEvent['type'];

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

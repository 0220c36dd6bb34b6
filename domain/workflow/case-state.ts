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
  /** The product lies ready at the collection counter. */
  productReadyAt?: Instant;
  waitingOnApplicantSince?: Instant;
  waitedOnApplicantSeconds: number;
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
  productReady?: true;
  choice?: string;
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

import type { ChecklistFinding, WorkflowEvent } from './case-state.ts';

/** What the officer filled in at the step, as far as the rules look at it. */
export type StepForm = {
  findings?: readonly ChecklistFinding[];
  /** One of the step's (or outcome's) `choices`. */
  choice?: string;
  /** The units it is forwarded to. */
  units?: readonly string[];
  /** What is opened here is opened in part (information blacked out, SOP 000 PINTU 4). */
  partly?: boolean;
  /** The applicant signed: the map at step 6c, the collection proof at step 16 (SOP 004). */
  applicantSigned?: boolean;
};

export type WorkflowCommand =
  | { type: 'open'; caseId: string; entry: string; represented: boolean; by?: string }
  | { type: 'take'; token: number; by: string; roles: readonly string[] }
  | { type: 'release'; token: number; by: string; roles: readonly string[] }
  | {
      type: 'hand-over';
      token: number;
      by: string;
      roles: readonly string[];
      to: string;
      toRoles: readonly string[];
    }
  | {
      type: 'complete';
      token: number;
      by: string;
      roles: readonly string[];
      outcome: string;
      reason?: string;
      form?: StepForm;
    }
  | { type: 'withdraw'; by: string; roles: readonly string[]; reason: string }
  | { type: 'refuse'; by: string; roles: readonly string[]; reason: string }
  | { type: 'expire'; by?: string; reason?: string };

/** What the caller knows and the case does not. */
export type WorkflowContext = {
  /** The findings last saved for this case; those in the command's form come first. */
  checklist?: readonly ChecklistFinding[];
  /** Is the bill paid in full? */
  paid?: boolean;
  /** User id -> name, so that a refusal can say who holds a step. */
  userNames?: Readonly<Record<string, string>>;
};

export type Refusal = { code: string; message: string; details?: Record<string, unknown> };
export type Decision = { events: WorkflowEvent[] } | { refusal: Refusal };

import type { InformationClass } from '../workflow/define-step.ts';
import type { ClockStanding } from '../workflow/clock-standing.ts';
import type { StepNormStanding } from '../workflow/step-norm.ts';
import type { Applicant } from './case.ts';

// What screens are told of cases: types only. What screens send is in `case.ts`.

/** One page of found cases, newest first; `next` asks for the following one. */
export type CasePage = { rows: CaseRow[]; next?: string };

export type CaseRow = {
  id: string;
  number?: string;
  sopId: string;
  sopTitle: string;
  status: string;
  applicantName: string;
  institution: string;
  steps: {
    id: string;
    title: string;
    since: string;
    holderName?: string;
    /** Which Bidang/Balai it was forwarded to. */
    units?: string[];
  }[];
  openedAt: string;
  receivedAt?: string;
  /** What the receipt promised. */
  dueDay?: string;
  /** Where the legal clock of an open case stands. */
  standing?: ClockStanding;
};

export type StepAction = {
  token: number;
  step: string;
  action: string;
  outcome?: string;
  label: string;
  reason?: 'required' | 'optional';
  /** One of these must be chosen for this outcome. */
  choices?: string[];
  /** Bidang/Balai to choose from: this outcome forwards the case to one or more of them. */
  units?: string[];
  /** The applicant must have signed before this outcome. */
  needsSignature?: true;
  /** Every requirement must be present and right before this outcome. */
  needsChecklist?: true;
  /** The file goes back to an earlier step. */
  returns?: true;
  disabledReason?: string;
  /** Which rule says so. */
  disabledCode?: string;
};

export type CaseView = CaseRow & {
  sopNumber: string;
  revision: number;
  /** identity number and phone are masked; see `case.reveal`. */
  applicant: Applicant;
  warnings: { code: string; message: string }[];
  requirements: {
    id: string;
    text: string;
    present: boolean;
    correct: boolean;
    note: string;
    checked: boolean;
  }[];
  checklist: {
    round: number;
    presentCount: number;
    total: number;
    complete: boolean;
    csApproved: boolean;
  };
  active: {
    token: number;
    step: string;
    title: string;
    actorLabel: string;
    capability: string;
    /** Visitors of this step come from this queue. */
    queue?: string;
    since: string;
    /** 1 at the first visit, 2 after one return, … */
    round: number;
    takenAt?: string;
    /** How long it takes against its norm; not for the applicant's own steps. */
    standing?: StepNormStanding;
    waitsOnApplicant?: true;
    holderId?: string;
    holderName?: string;
    actions: { letter?: string; text: string }[];
    needs: string[];
    norm?: string;
    outputs: string[];
    remarks: string[];
    choices: string[];
    outcomes: {
      id: string;
      label: string;
      returns: boolean;
      /** Agencies (OPD) are asked for a pertek. */
      needsRecommendation?: true;
      /** The request is refused with this outcome. */
      refuses?: true;
      information?: InformationClass;
      /** The next step is the applicant's, at this same desk: the visitor stays. */
      stays?: true;
    }[];
    /** The register in which this step numbers the letter it sends (`case.printPaper` "reply"). */
    letterSeries?: string;
    /** Bidang/Balai it was forwarded to. */
    units?: string[];
    /** What the SOP refers to for each kind of service. */
    standards?: { choice: string; text: string; note?: string }[];
    /** What was kept of the form so far; only for those whose step it is. */
    form?: Record<string, unknown>;
  }[];
  available: StepAction[];
  /** The map pengendali proses so far, in order. */
  timeline: {
    step: string;
    title: string;
    actorLabel: string;
    officerName?: string;
    enteredAt?: string;
    completedAt?: string;
    outcomeLabel?: string;
    reason?: string;
    normText?: string;
    seconds?: number;
    token: number;
    capability: string;
    takenAt?: string;
    returns?: true;
    /** 1 at the first visit to the step, 2 at the next, … */
    round: number;
    /** Reality against the norm; not for the applicant's own steps. */
    norm?: StepNormStanding;
    waitsOnApplicant?: true;
    /** The case ended while this step was under way. */
    isCut?: true;
    /** The form of a done step, identity numbers masked. */
    form?: Record<string, unknown>;
    /** A substitute did it: "Plh. Kepala Dinas". */
    actingTitle?: string;
  }[];
  /** The kind of service chosen at receipt (PULSA). */
  choice?: string;
  stepNumber: number;
  stepCount: number;
  clock: {
    startReason: string;
    startsAt?: string;
    dueDay?: string;
    sentence: string;
    /** What the SOP promises, quoted; empty when it promises no time. */
    promiseText: string;
    /** Where the due day stands now; judged by `endedAt` once the product lay ready. */
    standing?: ClockStanding;
    endedAt?: string;
    waitingOnApplicantSeconds: number;
    waitingSince?: string;
    /** Working days that the office's pause added. */
    pausedWorkingDays?: number;
    /** Working days from the receipt until now, or until the case was closed. */
    workingDays?: number;
    /** The case lies because of its applicant; from the day after `on` it is closed as expired. */
    expires?: { on: string; cause: 'unrepaired' | 'uncollected'; workingDaysLeft: number };
  };
  receipt?: {
    number: string;
    at: string;
    /** Of `at`, on the office's calendar. */
    day: string;
    officerName: string;
    dueDay?: string;
    sentence: string;
  };
  /** What the service ends in, as the SOP names it, and in how many copies. */
  product?: { name: string; copies: number; series?: string };
  /** Outgoing numbers of this case, voided ones too. */
  numbers: {
    series: string;
    name: string;
    number: string;
    day: string;
    regarding: string;
    state: 'given' | 'voided';
    voidReason?: string;
    /** The letter is still in the office, and this officer may take its number back. */
    voidable?: true;
  }[];
  closedReason?: string;
  notes: { at: string; by: string; text: string }[];
  papers: PrintJobRow[];
  seq: number;
};

export type PrintJobRow = {
  id: string;
  /** Of the paper of a queue number. */
  ticketId?: string;
  title: string;
  paper: string;
  state: 'queued' | 'sent' | 'confirmed' | 'failed' | 'unknown' | 'no-printer';
  printerName?: string;
  problem?: { code: string; message: string };
  copy: number;
  at: string;
  url: string;
  attempts: number;
};

/** Answer of a completed step. */
export type StepCompleted = {
  caseId: string;
  nextSteps: { id: string; title: string; actorLabel: string }[];
  /** Set when this step gave the tanda terima. */
  receipt?: { number: string; sentence: string; dueDay?: string; printJobId: string };
  /** Set when this step gave a note with what is missing. */
  returnNoteJobId?: string;
  /** Papers this step made, in the order they are printed. */
  papers: { jobId: string; title: string }[];
  /** Outgoing numbers this step took. */
  numbers: { name: string; number: string }[];
  /** Set when the visitor got a number for the next desk. */
  ticket?: { number: string; queueName: string };
};

/** Answer of a case that was ended outside its table; a refusal made a letter. */
export type CaseClosed = Pick<StepCompleted, 'caseId' | 'papers' | 'numbers'> & { status: string };

/** Answer of the scan screen. */
export type ScanResult =
  | {
      ok: true;
      caseId: string;
      receiptNumber: string;
      issuedAt: string;
      applicantName: string;
      service: string;
      status: string;
      current: string;
    }
  | { ok: false; code: string; message: string };

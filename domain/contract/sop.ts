import type { CaseStatus } from '../workflow/case-state.ts';
import type { Sop } from '../workflow/define-sop.ts';

/** One SOP the office runs, in the list. */
export type SopSummary = {
  id: string;
  title: string;
  agency: string;
  number?: string;
  /** Quoted from the document: "07 Juni 2017". */
  effectiveOn?: string;
  revision?: string;
  stepCount: number;
  /** Titles of its flows; empty when it has one without a name. */
  flows: string[];
  /** Steps, outcomes and closings that the office added to its document. */
  additions: number;
  version: string;
};

/** What the flowchart screen draws a SOP from. */
export type SopChart = SopSummary & {
  sop: Pick<Sop, 'actors' | 'flows' | 'entries' | 'steps' | 'closings' | 'notes'>;
  /** Address of the official document; `?paper=A4|F4` chooses the size. */
  paperUrl: string;
};

/** Where a case stands on its own version of the SOP, and the way it came. */
export type SopPosition = {
  caseId: string;
  number: string;
  status: CaseStatus;
  closedAt?: string;
  active: {
    step: string;
    since: string;
    /** 1 at the first visit, 2 after one return, … */
    round: number;
    holderName?: string;
    takenAt?: string;
  }[];
  /** In the order they were completed. */
  done: {
    step: string;
    outcome: string;
    round: number;
    completedAt: string;
    officerName?: string;
  }[];
};

export type CaseChart = SopChart & {
  position: SopPosition;
  /** False: new cases begin with another version of this SOP. */
  isCurrent: boolean;
};

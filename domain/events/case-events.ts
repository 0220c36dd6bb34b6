import type { Applicant, Finding } from '../contract/case.ts';
import type { CaseSpent, StepSpent } from '../statistics/spent.ts';
import type { WorkflowEvent } from '../workflow/case-state.ts';
import type { z } from 'zod';

type Workflow = { [E in WorkflowEvent as E['type']]: E['payload'] };

/** What happened at the door before the file was opened at a desk keeps its own moment. */
type Occurred = { occurredAt?: string };

/** The JSON of a capability's form (`domain/steps`). */
export type StepFormData = Record<string, unknown>;

/** A step done by a substitute: as Plh (sehari-hari) or Plt (jabatan kosong), in whose place. */
export type Acting = { kind: 'plh' | 'plt'; for: string };

/** Events of requests and papers. Free text by officers is sealed with the applicant's data. */
export type CaseEvents = Omit<
  Workflow,
  'case.opened' | 'case.step-entered' | 'case.step-taken' | 'case.step-completed' | 'case.closed'
> & {
  /** `role` lets the work list be asked without reading the SOP. */
  'case.step-entered': Workflow['case.step-entered'] & { role: string } & Occurred;
  'case.step-taken': Workflow['case.step-taken'] & Occurred;
  'case.step-completed': Workflow['case.step-completed'] &
    Occurred & { acting?: Acting } & StepSpent;
  'case.closed': Workflow['case.closed'] & CaseSpent;
  /** What an officer has filled in so far, kept so that it survives the PC and can be handed over. */
  'case.form-saved': { id: string; token: number; step: string };
  /** The legal clock's last day moved: the pertek came in, or the holiday table changed. */
  'case.due-changed': { id: string; dueDay?: string };
  'number.given': {
    series: string;
    period: string;
    ordinal: number;
    number: string;
    regarding: string;
    day: string;
    caseId?: string;
  };
  'number.voided': {
    series: string;
    period: string;
    ordinal: number;
    number: string;
    caseId?: string;
  };
  'case.opened': Workflow['case.opened'] & {
    n: number;
    sopVersion: string;
    visitId?: string;
  } & Occurred;
  'case.applicant-edited': { id: string };
  'case.checklist-saved': {
    id: string;
    round: number;
    presentCount: number;
    correctCount: number;
    total: number;
  };
  'case.numbered': {
    id: string;
    number: string;
    series: string;
    period: string;
    ordinal: number;
    dueDay?: string;
    promise: string;
  };
  'case.note-added': { id: string; noteId: string };
  'print.queued': {
    id: string;
    paper: string;
    title: string;
    caseId?: string;
    ticketId?: string;
    printerId?: string;
    copy: number;
    state: 'queued' | 'no-printer';
  };
  /** With `copy`: an earlier try may have come out, so this one says SALINAN. */
  'print.retried': {
    id: string;
    printerId?: string;
    state: 'queued' | 'no-printer';
    copy?: number;
  };
  /** With `claimId` and `stationId`: handed to that station's shell, which reports what came of it. */
  'print.claimed': { id: string; claimId?: string; stationId?: string };
  'print.ended': {
    id: string;
    state: 'sent' | 'confirmed' | 'failed' | 'unknown';
    code?: string;
    message?: string;
  };
};

export type CaseSealed = {
  'case.opened': { applicant: Applicant };
  'case.applicant-edited': { applicant: Applicant };
  'case.checklist-saved': { findings: z.infer<typeof Finding>[] };
  'case.step-completed': { reason?: string; form?: StepFormData };
  'case.form-saved': { form: StepFormData };
  'number.voided': { reason: string };
  'case.closed': { reason?: string };
  'case.note-added': { text: string };
  'print.queued': { facts: unknown };
};

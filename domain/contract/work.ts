import { z } from 'zod';
import type { ClockStanding } from '../workflow/clock-standing.ts';
import type { StepNormStanding } from '../workflow/step-norm.ts';
import { Id } from './command.ts';

export const WorkFilter = z.enum(['all', 'mine', 'free', 'late', 'returned']);
/** Semua, saya pegang, belum diambil, terlambat, dikembalikan. */
export type WorkFilter = z.infer<typeof WorkFilter>;

export const WorkInput = z.strictObject({
  filter: WorkFilter.default('all'),
  sopId: Id.optional(),
  step: z.string().max(20).optional(),
  /** Rows to skip: pages of `limit`. */
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(100).default(50),
});
export type WorkInput = z.infer<typeof WorkInput>;

/** One open step that I may do, or that I hold. */
export type WorkRow = {
  caseId: string;
  token: number;
  number: string;
  applicantName: string;
  institution: string;
  sopId: string;
  sopTitle: string;
  step: string;
  stepTitle: string;
  /** When the file came to this step. */
  since: string;
  /** 1 at the first visit, 2 after one return, … */
  round: number;
  holder?: { id: string; name: string; since: string };
  isMine: boolean;
  /** The step is the applicant's: nothing to do but to wait for him, or to note that he came. */
  waitsOnApplicant: boolean;
  norm: StepNormStanding & { text?: string };
  clock?: ClockStanding;
  /** An arrow back brought it here: from which desk, by whom, and why. */
  returned?: { fromTitle: string; fromActor: string; by?: string; reason?: string };
  /** Which Bidang/Balai it was forwarded to. */
  units?: string[];
  /** Done in somebody's place: "Plh. Kepala Dinas". */
  actingTitle?: string;
};

export type WorkList = {
  rows: WorkRow[];
  /** Rows that the filter and the choice of service and step leave. */
  total: number;
  /** Of the chosen service and step, by filter. */
  counts: Record<WorkFilter, number>;
  /** Of everything that waits for me, whatever is chosen: for the desk's bar. */
  due: { late: number; today: number; near: number };
  services: { id: string; title: string; count: number; steps: WorkStep[] }[];
  /** Set when a year's holidays are missing: why times and days are not computed. */
  calendarProblem?: string;
};
export type WorkStep = { id: string; title: string; count: number };

export const ColleaguesInput = z.strictObject({ caseId: Id, token: z.number().int() });
/** Somebody who may do a step, by own role or as a substitute today. */
export type Colleague = {
  id: string;
  name: string;
  position: string;
  /** Steps this person has in hand now. */
  holding: number;
  actingTitle?: string;
};

import { z } from 'zod';
import { CalendarDay } from '../calendar/time-schemas.ts';
import { CommandId, Id } from './command.ts';

const step = z.string().min(1).max(40);
const outcome = z.string().min(1).max(60);
const period = { from: CalendarDay, to: CalendarDay };
const inOrder = (value: { from: string; to: string }) => value.from <= value.to;
const orderMessage = 'Tanggal akhir harus sama dengan atau sesudah tanggal awal.';

/** Office days, both ends included. */
export const PeriodInput = z.strictObject(period).refine(inOrder, orderMessage);
export const FigureFilter = z
  .strictObject({ ...period, sopId: Id.optional(), officerId: Id.optional() })
  .refine(inOrder, orderMessage);
export type FigureFilter = z.infer<typeof FigureFilter>;
export const BacklogInput = z.strictObject({ sopId: Id.optional() });

export const ageBands = ['0', '1-2', '3-5', '6-10', '11-20', '21+'] as const;
export const AgeBand = z.enum(ageBands);
/** Working days since the case was opened. */
export type AgeBand = z.infer<typeof AgeBand>;

const caseMoment = z.enum([
  'opened',
  'received',
  /** Ended in whatever way. */
  'ended',
  'finished',
  'refused',
  'withdrawn',
  'expired',
]);

/** A figure of the dashboard: what its cases are. */
export const Figure = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('tickets'),
    state: z.enum(['arrived', 'waiting', 'serving', 'served', 'missed']),
    day: CalendarDay,
    hour: z.int().min(0).max(23).optional(),
  }),
  z.strictObject({ of: caseMoment, ...period, sopId: Id.optional(), late: z.boolean().optional() }),
  z.strictObject({
    of: z.literal('open'),
    sopId: Id.optional(),
    due: z.enum(['late', 'today', 'next']).optional(),
    age: AgeBand.optional(),
  }),
  z.strictObject({
    of: z.literal('under-way'),
    sopId: Id,
    step,
    late: z.boolean().optional(),
    holderId: Id.optional(),
  }),
  z.strictObject({
    of: z.literal('done'),
    ...period,
    sopId: Id.optional(),
    step: step.optional(),
    outcome: outcome.optional(),
    officerId: Id.optional(),
    late: z.boolean().optional(),
    /** Office minutes: more than the first, at most the second. */
    minutes: z.tuple([z.int().min(-1), z.int().nullable()]).optional(),
  }),
]);
export type Figure = z.infer<typeof Figure>;

export const FigureCasesInput = z.strictObject({
  figure: Figure,
  offset: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(100).default(25),
});
export const ReportInput = z
  .strictObject({
    commandId: CommandId,
    ...period,
    sopId: Id.optional(),
    officerId: Id.optional(),
  })
  .refine(inOrder, orderMessage);

export type DashboardOptions = {
  today: string;
  zone: string;
  /** First day with figures; undefined in a new office. */
  since?: string;
  services: { id: string; title: string }[];
  officers: { id: string; name: string; position: string }[];
};

export type HourFigure = {
  hour: number;
  arrived: number;
  served: number;
  missed: number;
  /** Average minutes the served waited; undefined when nobody was served. */
  waitedMinutes?: number;
  /** Today only: how many waited when the hour ended, or now. */
  waiting?: number;
};

export type TodayFigures = {
  day: string;
  now: string;
  waiting: number;
  serving: number;
  /** Times somebody was served at a desk: once at each desk a visitor was sent to. */
  served: number;
  /** The people behind `served`. */
  visitorsServed: number;
  missed: number;
  arrived: number;
  /** Minutes; undefined before anybody was served. */
  medianWait?: number;
  p90Wait?: number;
  /** Minutes of whoever waits longest now. */
  longestWait?: number;
  hours: HourFigure[];
  received: number;
  finished: number;
  open: number;
  /** Open beyond the promise, product not ready. */
  late: number;
  dueToday: number;
  dueNext: number;
  /** The next working day, when the calendar knows it. */
  nextDay?: string;
};

export type TrafficFigures = {
  hours: HourFigure[];
  days: { day: string; arrived: number; served: number; received: number; finished: number }[];
  arrived: number;
  served: number;
  missed: number;
  medianWait?: number;
  p90Wait?: number;
};

/** One bar of a distribution: more than `above`, at most `upTo` (undefined: no end). */
export type TimeBin = { above: number; upTo?: number; count: number; isLate?: boolean };

export type TimeFigures = {
  done: number;
  /** Of the done, those whose office minutes are known. */
  timed: number;
  median?: number;
  p90?: number;
  average?: number;
  /** Of the timed, those with a norm in figures. */
  judged: number;
  late: number;
};

export type StepFigure = TimeFigures & {
  sopId: string;
  step: string;
  title: string;
  actorLabel: string;
  normText: string;
  /** Office minutes of the norm, where it is judged by minutes. */
  norm?: { min: number; max: number };
  bins: TimeBin[];
  underWay: number;
  underWayLate: number;
};

export type OfficerFigure = TimeFigures & {
  officerId: string;
  name: string;
  position: string;
  inHand: number;
  steps: (TimeFigures & {
    sopId: string;
    step: string;
    title: string;
    normText: string;
    norm?: { min: number; max: number };
  })[];
};

export type ServiceFigure = {
  sopId: string;
  title: string;
  opened: number;
  received: number;
  finished: number;
  refused: number;
  withdrawn: number;
  expired: number;
  open: number;
  openLate: number;
  judged: number;
  late: number;
  promiseDays?: number;
  promiseText: string;
  medianDays?: number;
  p90Days?: number;
  /** Ended cases by working days on the legal clock. */
  days: { workingDays: number; ended: number }[];
};

export type ReturnFigure = {
  sopId: string;
  step: string;
  title: string;
  outcome: string;
  label: string;
  toTitle: string;
  count: number;
  /** Of all times the step was done. */
  of: number;
};
export type ReturnReason = {
  caseId: string;
  number: string;
  sopId: string;
  step: string;
  outcome: string;
  label: string;
  at: string;
  officerName: string;
  /** Empty once the applicant's data were erased. */
  reason: string;
};
export type ReturnFigures = { arrows: ReturnFigure[]; latest: ReturnReason[] };

export type BacklogFigures = {
  open: number;
  bands: { band: AgeBand; count: number; late: number }[];
  steps: {
    sopId: string;
    step: string;
    title: string;
    actorLabel: string;
    count: number;
    late: number;
    oldestSince: string;
  }[];
  oldest: FigureCase[];
};

/** A line behind a figure. `caseId` is missing for a number that has no file. */
export type FigureCase = {
  caseId?: string;
  /** Receipt number, file code or queue number. */
  number: string;
  name: string;
  service: string;
  /** The moment that counts for this figure. */
  at: string;
  detail: string;
  isLate?: boolean;
};
export type FigureCases = { rows: FigureCase[]; nextOffset?: number };

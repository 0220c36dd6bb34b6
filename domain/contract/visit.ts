import { z } from 'zod';
import { IdentityKind } from '../people/identity-kind.ts';
import { CommandId, Id, Line, Reason } from './command.ts';
import { PriorityKind } from './queue.ts';

const Person = {
  name: Line,
  identityKind: IdentityKind.optional(),
  identityNumber: z.string().trim().max(40).default(''),
  phone: z.string().trim().max(30).default(''),
  institution: z.string().trim().max(200).default(''),
  represented: z.boolean().default(false),
  /** Whom the visitor represents. */
  onBehalfOf: z.string().trim().max(200).default(''),
};

/** Security desk: the visitor is asked the purpose, fills the form and is sent on (seed 000, step 2). */
export const RegisterVisitInput = z.strictObject({
  commandId: CommandId,
  purposeId: Id,
  ...Person,
  priorityKind: PriorityKind.optional(),
  overrideReason: Reason.optional(),
});
export type RegisterVisitInput = z.infer<typeof RegisterVisitInput>;

/** Seed 000, step 2c: a request that cannot be processed; the reason is kept. */
export const RefuseVisitInput = z.strictObject({
  commandId: CommandId,
  /** What the visitor came for, as far as it is one of the office's purposes. */
  purposeId: Id.optional(),
  ...Person,
  reason: Reason,
});
export const LeaveInput = z.strictObject({ commandId: CommandId, visitId: Id });

/** Who went out comes in again; with a purpose, also with a new number. */
export const ComeBackInput = z.strictObject({
  commandId: CommandId,
  visitId: Id,
  purposeId: Id.optional(),
  priorityKind: PriorityKind.optional(),
});

/** The guest book of one office day; today when none is named. */
export const InsideInput = z.strictObject({ day: z.iso.date().optional() }).optional();

/** Touchscreen self-registration. */
export const KioskTicketInput = z.strictObject({
  commandId: CommandId,
  purposeId: Id,
  ...Person,
  priorityKind: PriorityKind.optional(),
  language: z.enum(['id', 'en']),
  /** The privacy notice was shown and read (UU 27/2022 art. 21). */
  noticeShown: z.literal(true),
});

export type VisitRow = {
  id: string;
  name: string;
  institution: string;
  identityMasked: string;
  phoneMasked: string;
  purposeLabel: string;
  ticketNumber?: string;
  ticketState?: string;
  ticketId?: string;
  arrivedAt: string;
  leftAt?: string;
  refusedReason?: string;
  source: 'satpam' | 'anjungan';
};
export type InsideList = {
  day: string;
  today: string;
  /** Everybody, also those past the longest list that is sent. */
  counts: { inside: number; left: number; refused: number };
  inside: VisitRow[];
  left: VisitRow[];
  refused: VisitRow[];
  /** The last day before this one with visitors, and how many of it were never noted as leaving. */
  before?: { day: string; inside: number };
  seq: number;
};

/** A visitor who came back: with a number when one was asked for. */
export type CameBack = { visitId: string; given?: VisitRegistered };

/** Answer of the security desk and the touchscreen: number + remarks about what was typed (never a block). */
export type VisitRegistered = {
  visitId: string;
  ticketId: string;
  number: string;
  queueName: string;
  queueNameEn: string;
  /** Where to wait: the counters that serve the queue. */
  goTo: string;
  goToEn: string;
  waitingAhead: number;
  printJobId: string;
  questionnaireNote: string;
  /** Address to follow the number on a phone, for the QR; empty when the office has none. */
  followUrl: string;
};

/** What the security desk and the touchscreen offer. */
export type PurposeView = {
  id: string;
  label: string;
  labelEn: string;
  hint: string;
  hintEn: string;
  queueId: string;
  queueName: string;
  waiting: number;
  open: boolean;
  closedReason?: string;
  closedReasonEn?: string;
  onKiosk: boolean;
};

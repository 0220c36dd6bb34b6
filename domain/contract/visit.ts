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
export const RefuseVisitInput = z.strictObject({ commandId: CommandId, ...Person, reason: Reason });
export const LeaveInput = z.strictObject({ commandId: CommandId, visitId: Id });

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
export type InsideList = { inside: VisitRow[]; left: VisitRow[]; refused: VisitRow[]; seq: number };

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

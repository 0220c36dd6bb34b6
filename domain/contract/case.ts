import { z } from 'zod';
import { CalendarDay } from '../calendar/time-schemas.ts';
import { IdentityKind } from '../people/identity-kind.ts';
import { CommandId, Id, Line, Reason } from './command.ts';

export const Applicant = z.strictObject({
  name: Line,
  identityKind: IdentityKind.optional(),
  identityNumber: z.string().trim().max(40).default(''),
  phone: z.string().trim().max(30).default(''),
  email: z.string().trim().max(120).default(''),
  address: z.string().trim().max(300).default(''),
  institution: z.string().trim().max(200).default(''),
  represented: z.boolean().default(false),
  /** Name of the attorney (kuasa) who comes for the applicant. */
  representative: z.string().trim().max(200).default(''),
  /** What the request is about: event name, test wanted, question asked. */
  subject: z.string().trim().max(500).default(''),
});
export type Applicant = z.infer<typeof Applicant>;

export const OpenCaseInput = z.strictObject({
  commandId: CommandId,
  sopId: Id,
  /** Where the case begins (one of the SOP's `entries`), or the step of the desk that opens it. */
  entry: z.string().optional(),
  ticketId: Id.optional(),
  applicant: Applicant,
});
export const EditApplicantInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  applicant: Applicant,
});

export const Finding = z.strictObject({
  requirementId: Id,
  present: z.boolean(),
  correct: z.boolean(),
  note: z.string().trim().max(300).default(''),
});
export const SaveChecklistInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  findings: z.array(Finding).max(100),
});

/** A step's form as JSON; the capability's own schema reads it (`domain/steps/step-forms.ts`). */
export const StepFormInput = z
  .record(z.string().max(60), z.unknown())
  .refine(
    (form) => JSON.stringify(form).length <= 65_536,
    'Isian terlalu panjang. Ringkas isinya.',
  );

/** Keeps what was typed so far with the case, so that another PC or officer can go on with it. */
export const SaveFormInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  token: z.number().int(),
  form: StepFormInput,
});
export const HandOverStepInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  token: z.number().int(),
  toUserId: Id,
});
export const CloseCaseInput = z.strictObject({ commandId: CommandId, caseId: Id, reason: Reason });
export const ReprintInput = z.strictObject({ commandId: CommandId, caseId: Id, jobId: Id });

/** Takes the step in hand: one officer gets it, the other is told who has it. */
export const TakeStepInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  token: z.number().int(),
});
export const CompleteStepInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  token: z.number().int(),
  outcome: z.string().max(60),
  reason: z.string().trim().max(1000).optional(),
  /** Several kinds to choose from (PULSA: uji lab, sertifikasi, advis teknis). */
  choice: z.string().max(100).optional(),
  /** Bidang/Balai it is forwarded to; may be left out where there is only one. */
  units: z.array(z.string().trim().min(1).max(200)).max(20).optional(),
  /** The applicant signed the process sheet (SOP 004 step 6c). */
  applicantSigned: z.boolean().optional(),
  /** What the capability's form holds; see `domain/steps`. At most 64 KiB as JSON. */
  form: StepFormInput.optional(),
  /** The desk's current ticket: ended or sent on with the step. */
  ticketId: Id.optional(),
});
export const NoteInput = z.strictObject({ commandId: CommandId, caseId: Id, text: Reason });
export const RevealInput = z.strictObject({ commandId: CommandId, caseId: Id, purpose: Line });
export const CaseSearchInput = z.strictObject({
  /** Receipt number, file code, or the beginnings of any words of names and institutions. */
  text: z.string().trim().max(100).default(''),
  status: z.enum(['open', 'finished', 'refused', 'withdrawn', 'expired']).optional(),
  sopId: Id.optional(),
  /** Open at this step; only together with `sopId`. */
  step: z.string().max(20).optional(),
  /** Which day `from` and `to` are about; both days are included. */
  dateOf: z.enum(['opened', 'received']).default('opened'),
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
  /** Only open cases past their promise. */
  late: z.boolean().default(false),
  /** `next` of the page before. */
  cursor: z
    .string()
    .regex(/^\S{10,30} \d{1,12}$/)
    .optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type CaseSearchInput = z.infer<typeof CaseSearchInput>;
export const FindByIdentityInput = z.strictObject({
  commandId: CommandId,
  identityNumber: z
    .string()
    .trim()
    .min(5, 'Tulis nomor identitas selengkapnya; tidak dicari dengan sebagian nomor.')
    .max(40),
  purpose: Line,
});

export const PaperInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  paper: z.enum([
    'receipt',
    'checklist',
    'return-note',
    'process-sheet',
    'letter',
    'reply',
    'reply-proof',
  ]),
  /** For a proof to be signed at the desk: who receives, and what goes along. */
  delivery: z.strictObject({ to: Line, attachments: z.string().trim().max(300) }).optional(),
});

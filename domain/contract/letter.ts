import { z } from 'zod';
import { CalendarDay } from '../calendar/time-schemas.ts';
import type { DraftChange } from '../steps/draft-changes.ts';
import type { DraftForm } from '../steps/draft.ts';
import { CommandId, Id, Line, Reason } from './command.ts';

/** Asks people to a joint meeting on a case (rapat gabungan). */
export const InviteMeetingInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  token: z.number().int(),
  day: CalendarDay,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3])[.:][0-5]\d$/, 'Tulis jam rapat, misalnya 09.00.')
    .transform((time) => time.replace(':', '.')),
  place: Line,
  agenda: z.string().trim().min(1, 'Tulis acara rapat.').max(500),
  invitees: z
    .array(Line)
    .min(1, 'Tulis siapa yang diundang, satu baris satu nama.')
    .max(40, 'Paling banyak 40 yang diundang dalam satu surat.'),
});
export type InviteMeetingInput = z.infer<typeof InviteMeetingInput>;

/** Voids the number of a letter that has not left the office; the letter gets a new one. */
export const VoidNumberInput = z.strictObject({
  commandId: CommandId,
  caseId: Id,
  series: Id,
  number: z.string().max(120),
  reason: Reason,
});

export const NumberPreviewInput = z.strictObject({ caseId: Id, day: CalendarDay.optional() });

/** The number a letter would get now. Nothing is taken by looking. */
export type NumberPreview = {
  series: string;
  /** "Surat rekomendasi". */
  name: string;
  number: string;
  day: string;
  today: string;
  /** The letter may not be dated before it was signed. */
  signedOn?: string;
  /** Day of the last letter in this register, when there is one. */
  lastDay?: string;
};

/** The letter of a case as it stands, for those who look at it before they initial or sign. */
export type LetterView = {
  name: string;
  draft: DraftForm;
  draftedBy: string;
  draftedAt: string;
  /** What superiors mended in person on the way up, oldest first; `draft` holds all of it. */
  mends: { name: string; position: string; at: string; changes: DraftChange[] }[];
  place: string;
  number?: string;
  day?: string;
  signer: { name: string; position: string };
  signedAt?: string;
  initials: {
    position: string;
    name: string;
    at?: string;
    advice?: string;
    consideration?: string;
  }[];
};

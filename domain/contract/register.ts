import { z } from 'zod';
import { addDays } from '../calendar/office-time.ts';
import { CalendarDay } from '../calendar/time-schemas.ts';
import { CaseEnding } from '../workflow/define-step.ts';
import { CommandId, Id } from './command.ts';

/** A register is read a year at a time, as the books it replaces. */
export const LONGEST_REGISTER_DAYS = 366;
/** Rows of one page on screen. */
export const REGISTER_PAGE = 50;
/** What one file holds: Excel opens more, but an office PC does not. */
export const LARGEST_REGISTER = { pdf: 5_000, xlsx: 25_000, csv: 50_000 } as const;

export const RegisterFormat = z.enum(['pdf', 'xlsx', 'csv']);
export type RegisterFormat = z.infer<typeof RegisterFormat>;

/** State of a request in the register. */
export const RegisterStatus = z.enum(['open', ...CaseEnding.options]);
export type RegisterStatus = z.infer<typeof RegisterStatus>;

const period = { from: CalendarDay, to: CalendarDay };
const isPeriod = ({ from, to }: { from: string; to: string }) => from <= to;
const isYear = ({ from, to }: { from: string; to: string }) =>
  to < addDays(from, LONGEST_REGISTER_DAYS);
const wrongOrder = 'Tanggal akhir lebih awal daripada tanggal mulai. Perbaiki tanggalnya.';
const tooLong = 'Register dibuka paling panjang satu tahun. Pilih masa yang lebih pendek.';

/** Which requests: those opened from `from` to `to`, both included. */
export const CaseRegisterFilter = z
  .strictObject({ ...period, sopId: Id.optional(), status: RegisterStatus.optional() })
  .refine(isPeriod, wrongOrder)
  .refine(isYear, tooLong);
export type CaseRegisterFilter = z.infer<typeof CaseRegisterFilter>;

/** Which outgoing numbers: those of letters dated from `from` to `to`. */
export const NumberRegisterFilter = z
  .strictObject({
    ...period,
    series: Id.optional(),
    state: z.enum(['given', 'voided']).optional(),
  })
  .refine(isPeriod, wrongOrder)
  .refine(isYear, tooLong);
export type NumberRegisterFilter = z.infer<typeof NumberRegisterFilter>;

/** The last row of the page before; opaque to the screen. */
export const CaseCursor = z.strictObject({ at: z.string().max(40), n: z.number().int() });
export type CaseCursor = z.infer<typeof CaseCursor>;
export const NumberCursor = z.strictObject({
  day: CalendarDay,
  series: Id,
  ordinal: z.number().int(),
});
export type NumberCursor = z.infer<typeof NumberCursor>;

export const CaseRegisterInput = z.strictObject({
  filter: CaseRegisterFilter,
  after: CaseCursor.optional(),
});
export const NumberRegisterInput = z.strictObject({
  filter: NumberRegisterFilter,
  after: NumberCursor.optional(),
});

/** A download is a command: it is on the record who took which part of which register. */
export const ExportRegisterInput = z.strictObject({
  commandId: CommandId,
  format: RegisterFormat,
  register: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cases'), filter: CaseRegisterFilter }),
    z.strictObject({ kind: z.literal('numbers'), filter: NumberRegisterFilter }),
  ]),
});
export type RegisterAsked = z.infer<typeof ExportRegisterInput>['register'];

export type CaseRegisterRow = {
  n: number;
  caseId: string;
  /** Receipt number, or the short name of the file before there is one. */
  number: string;
  openedDay: string;
  receivedDay?: string;
  service: string;
  applicantName: string;
  institution: string;
  /** What is asked for, NIK masked. */
  subject: string;
  status: RegisterStatus;
  decision?: string;
  /** While it runs: the step it is at. */
  at: string;
  dueDay?: string;
  closedDay?: string;
  /** Numbers of the letters that answered it. */
  letters: string[];
};
export type CaseRegisterPage = {
  rows: CaseRegisterRow[];
  next?: CaseCursor;
  totals: Record<RegisterStatus, number>;
};

export type NumberRegisterRow = {
  series: string;
  seriesName: string;
  ordinal: number;
  number: string;
  day: string;
  regarding: string;
  caseId?: string;
  caseNumber?: string;
  applicantName: string;
  institution: string;
  givenBy: string;
  state: 'given' | 'voided';
  /** Of a voided number. */
  voidedDay?: string;
  voidedBy?: string;
  voidReason?: string;
};
export type NumberRegisterPage = {
  rows: NumberRegisterRow[];
  next?: NumberCursor;
  totals: { given: number; voided: number };
};

/** What the asker may choose from. */
export type RegisterOptions = {
  today: string;
  sops: { id: string; title: string }[];
  series: { id: string; name: string }[];
  /** Whether the asker reads the whole office's registers, or only the own service's requests. */
  wholeOffice: boolean;
};

export type RegisterExport = {
  exportId: string;
  /** Where the file is fetched, for a quarter of an hour, by whoever asked. */
  path: string;
  rows: number;
};

import { z } from 'zod';
import { WeeklyHours } from '../calendar/office-calendar.ts';
import { CalendarDay, OfficeZone } from '../calendar/time-schemas.ts';
import type { LastOrdinals } from '../numbering/change-series.ts';
import { NumberSeries } from '../numbering/number-series.ts';
import { LONGEST_PIN, pinPattern } from '../people/pin.ts';
import { CommandId, Id, Line } from './command.ts';
import { Role, type StationKind } from './roles.ts';

export const PriorityPolicy = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('always-first'), guard: z.number().int().min(1).max(50) }),
  z.strictObject({ mode: z.literal('one-in'), n: z.number().int().min(2).max(10) }),
  z.strictObject({ mode: z.literal('off') }),
]);
/**
 * How the priority lane is mixed with the ordinary one. `always-first` lets at most `guard` priority
 * tickets go in a row while somebody ordinary waits; `one-in` gives every n-th call to priority.
 */
export type PriorityPolicy = z.infer<typeof PriorityPolicy>;

export const QueueConfig = z.strictObject({
  id: Id,
  name: Line,
  nameEn: z.string().max(200).default(''),
  prefix: z.string().regex(/^[A-Z]$/),
  priority: PriorityPolicy,
  hours: WeeklyHours,
  /** Tickets a day; 0 = no quota. */
  dailyQuota: z.number().int().min(0).max(9999),
  maxCalls: z.number().int().min(1).max(9).default(3),
  /** A late holder is put back after this many numbers. */
  reinsertAfter: z.number().int().min(0).max(20).default(3),
  /** Direct-service units may work on holidays. */
  onHolidays: z.boolean().default(false),
  active: z.boolean().default(true),
});
export type QueueConfig = z.infer<typeof QueueConfig>;

export const CounterConfig = z.strictObject({
  id: Id,
  /** As the sign above it says: "Loket 2". */
  name: Line,
  place: z.strictObject({ kind: z.enum(['loket', 'meja', 'ruang']), name: Line }),
  queueIds: z.array(Id).min(1),
  active: z.boolean().default(true),
});
export type CounterConfig = z.infer<typeof CounterConfig>;

/** What a visitor comes for: a tile at the security desk and on the touchscreen. */
export const PurposeConfig = z.strictObject({
  id: Id,
  label: Line,
  labelEn: Line,
  hint: z.string().max(300).default(''),
  hintEn: z.string().max(300).default(''),
  queueId: Id,
  /** The SOP this purpose begins, and where: undefined = a queue only. */
  sopId: Id.optional(),
  entry: z.string().optional(),
  onKiosk: z.boolean().default(true),
  order: z.number().int().default(0),
});
export type PurposeConfig = z.infer<typeof PurposeConfig>;

export const PrinterConfig = z.strictObject({
  id: Id,
  name: Line,
  role: z.enum(['ticket', 'document']),
  format: z.enum(['pdf', 'escpos']),
  paper: z.enum(['A4', 'F4', '80mm']),
  columns: z.union([z.literal(42), z.literal(48)]).default(48),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('file'), directory: Line }),
    z.strictObject({
      kind: z.literal('tcp9100'),
      host: Line,
      port: z.number().int().min(1).max(65535),
    }),
    z.strictObject({ kind: z.literal('cups'), queue: Line }),
    /** A printer of a paired PC (`hub`: the server's own), printed by that PC's desktop shell. */
    z.strictObject({ kind: z.literal('station'), stationId: Id, printer: Line }),
  ]),
  /** Stations that print here; empty = every station. */
  stationIds: z.array(Id).default([]),
  active: z.boolean().default(true),
});
export type PrinterConfig = z.infer<typeof PrinterConfig>;

export const SeriesConfig = NumberSeries;
/** A register of outgoing numbers with its template (SOP-LP2N-PAR-05 step 15). */
export type SeriesConfig = NumberSeries;

export const ActorRole = z.strictObject({ sopId: Id, actor: Id, role: Role });
/** Who an actor of a SOP is in this office, where the SOP leaves it open (seed 000, PULSA 4). */
export type ActorRole = z.infer<typeof ActorRole>;

export const OfficeIdentity = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]{2,12}$/),
  /** Letterhead lines, parent body first: "PEMERINTAH PROVINSI …", "DINAS …". */
  letterhead: z.array(Line).min(1).max(5),
  name: Line,
  address: z.string().max(300),
  city: Line,
  phone: z.string().max(60).default(''),
  web: z.string().max(120).default(''),
  email: z.string().max(120).default(''),
  zone: OfficeZone,
  /**
   * Where visitors follow their number by phone, e.g. `https://antrean.kantor.go.id`: a name and a
   * certificate that phones know, which leads to this server. Empty: no code is offered.
   */
  followAddress: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  /** Archive/classification code used in numbers. */
  code: z.string().max(40).default(''),
  paper: z.enum(['A4', 'F4']).default('A4'),
  /** PNG as base64 without the data: prefix. */
  logo: z.string().max(400_000).default(''),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional(),
  /** ISO weekdays on which days count as working days. */
  workingWeekdays: z.array(z.number().int().min(1).max(7)).min(1),
  hours: WeeklyHours,
  cutiBersamaOff: z.boolean().default(true),
  afterClosing: z.enum(['next-working-day', 'same-day']).default('next-working-day'),
  /** Lines running at the foot of the display. */
  notices: z.array(z.string().max(200)).max(10).default([]),
  /** Template of the tanda terima's number, e.g. `{urut:4}/TT/{bulan-romawi}/{tahun}`. */
  receiptNumber: z.string().max(80).default('{urut:4}/TT/{bulan-romawi}/{tahun}'),
  idleLockMinutes: z.number().int().min(1).max(120).default(10),
  actorRoles: z.array(ActorRole).max(100).default([]),
  /**
   * Whether days spent waiting on the applicant are added to the promise. The SOP does not say so,
   * hence off by default; the waiting time is always shown apart.
   */
  pauseWhileWaiting: z.boolean().default(false),
  /** Working days before the limit at which a case is called "hampir jatuh tempo". */
  warnDays: z.number().int().min(0).max(30).default(1),
});
export type OfficeIdentity = z.infer<typeof OfficeIdentity>;

/** The last time the server's clock jumped ahead, and whether an administrator said the date is right. */
export const ClockNotice = z.strictObject({
  from: CalendarDay,
  to: CalendarDay,
  confirmed: z.boolean(),
});
export type ClockNotice = z.infer<typeof ClockNotice>;

/** The date an administrator says it is. */
export const ConfirmClockInput = z.strictObject({ commandId: CommandId, today: CalendarDay });

/** What the administrator must know of the server; empty when all is well. */
export type ServerHealth = {
  /** The office day by the server's clock. */
  today: string;
  /** How far the PC's clock is behind the office's record, in ms. */
  clockBehindMs: number;
  /** A jump that nobody has confirmed: closing by term waits. */
  clockJump?: { from: string; to: string };
  /** Too little room to take commands. */
  diskFull: boolean;
};

/** What any screen may know before anybody signs in. */
export type PublicOffice = {
  /** false: first start, the set-up screen must be shown. */
  ready: boolean;
  demo: boolean;
  id: string;
  name: string;
  agency: string;
  zone: z.infer<typeof OfficeZone> | '';
  accent?: string;
  logo: string;
  notices: string[];
  idleLockMinutes: number;
  /** Whether this device may act: loopback or paired. */
  device: { paired: boolean; kind: StationKind | 'hub' | 'none'; name: string; stationId: string };
  serverTime: string;
  seq: number;
};

export const Pin = z
  .string()
  .regex(pinPattern, 'PIN paling sedikit 6 angka, atau kata sandi paling sedikit 8 huruf.')
  .max(LONGEST_PIN);

/** First start: agency, office, zone, which SOPs, counters, administrator (one command). */
export const SetupInput = z.strictObject({
  commandId: CommandId,
  office: OfficeIdentity,
  sopIds: z.array(Id).min(1),
  counters: z.array(CounterConfig).min(1),
  admin: z.strictObject({ name: Line, nip: z.string().max(18).default(''), pin: Pin }),
});
export type SetupInput = z.infer<typeof SetupInput>;

/** What the set-up screen offers: the SOPs that ship, with the queues and counters each needs. */
export type SetupOptions = {
  sops: {
    id: string;
    number: string;
    title: string;
    agency: string;
    steps: number;
    queues: string[];
  }[];
  /** Every queue that some SOP names, as it will be called. */
  queues: { id: string; name: string; prefix: string }[];
  defaults: { office: OfficeIdentity; counters: CounterConfig[] };
};

export const UserInput = z.strictObject({
  commandId: CommandId,
  id: Id.optional(),
  name: Line,
  nip: z.string().max(18).default(''),
  position: z.string().max(200).default(''),
  /** Pangkat/golongan, as letters print it: "Pembina Utama Muda (IV/c)". */
  rank: z.string().trim().max(100).default(''),
  roles: z.array(Role).min(1),
  /** Only when it changes; required for a new user. */
  pin: Pin.optional(),
  active: z.boolean(),
});
export type UserRow = {
  id: string;
  name: string;
  nip: string;
  position: string;
  rank: string;
  roles: Role[];
  active: boolean;
  lockedUntil?: string;
};

/** One register as its settings page shows it. */
export type SeriesRow = {
  series: SeriesConfig;
  /** Last ordinal of the period that today belongs to, by how often the series would restart. */
  last: LastOrdinals;
  /** Numbers ever given; a register in use is changed with care. */
  given: number;
  /** Named by a SOP in use, but the office has not set it yet: no letter of it can be numbered. */
  missing?: true;
};

/** An actor that a SOP leaves to the office (`openRole`), with the role it has now. */
export type OpenActor = {
  sopId: string;
  sopTitle: string;
  actor: string;
  label: string;
  /** What the SOP would take by itself. */
  suggested: Role;
};

export const HolidayInput = z.strictObject({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  name: Line,
  kind: z.enum(['libur-nasional', 'cuti-bersama', 'lokal']),
});

export type StationRow = {
  id: string;
  name: string;
  kind: StationKind;
  counterId?: string;
  pairedAt?: string;
  lastSeenAt?: string;
  active: boolean;
};
/** The office's door to its LAN, for pairing and for trusting it (docs/operations/jaringan.md). */
export type LanView = {
  open: boolean;
  /** https addresses for other devices, most useful first. */
  urls: string[];
  /** Shown at the server's own PC only: read elsewhere, they would prove nothing. */
  trust?: {
    /** SHA-256 of the server's public key, for the desktop program's settings (`keySha256`). */
    keyPin: string;
    /** SHA-256 of the office's certificate, as certificate viewers show it. */
    certificateFingerprint: string;
    /** Where the office's certificate is downloaded. */
    certificatePath: string;
  };
};
export type SopRow = {
  id: string;
  number: string;
  title: string;
  agency: string;
  revision: number;
  steps: number;
  inUse: boolean;
  changed: boolean;
  file: string;
  problems: { file: string; step?: string; code: string; message: string }[];
  notes: { where: string; seed: string; ours: string; why: string }[];
};

import type { CalendarDay, Instant, OfficeZone } from '../domain/calendar/office-time.ts';

/**
 * What each paper says, and nothing about how it looks. The server gathers these facts inside the
 * command's transaction; `documents` turns them into bytes and adds no fact of its own: no clock, no
 * numbering, no look-up.
 */

export type OfficePaper = 'A4' | 'F4';

/** The head of every office paper (tata naskah dinas): institution lines from parent to unit. */
export interface Letterhead {
  lines: string[];
  address: string;
  phone?: string;
  web?: string;
  email?: string;
  /** PNG, drawn at the left. Anything that is not a readable PNG is left out rather than losing the paper. */
  logo?: Uint8Array;
  /** `#rrggbb`, used for the thin rule only: papers stay readable on a black-and-white printer. */
  accent?: string;
}

/** A reprint: `number` is 1 for the first copy. Stamped SALINAN with its time. */
export interface CopyMark {
  number: number;
  at: Instant;
}

/** A queue ticket. It has no field for a name or a NIK, and must never get one (UU 27/2022). */
export interface TicketFacts {
  office: string;
  /** As spoken and shown, e.g. `A014`. */
  number: string;
  queueName: string;
  serviceName?: string;
  issuedAt: Instant;
  zone: OfficeZone;
  waitingAhead: number;
  priority?: boolean;
  /** Extra lines at the foot, e.g. "Mohon isi kuesioner setelah kunjungan selesai". */
  notes: string[];
  /** Where the visitor can follow the queue by phone; printed as a QR code. */
  followUrl?: string;
  copy?: boolean;
  language: 'id' | 'en';
}

/** What every office paper shares. */
export interface PaperFacts {
  letterhead: Letterhead;
  paper: OfficePaper;
  zone: OfficeZone;
  copy?: CopyMark;
  /** Not signed and numbered yet: DRAF stands across every page. */
  draft?: true;
}

/** Identity and phone come already masked; a run of digits long enough to be a NIK is masked again. */
export interface ApplicantFacts {
  name: string;
  institution?: string;
  identityMasked?: string;
  phoneMasked?: string;
  /** Who came in the applicant's place, with a power of attorney. */
  representedBy?: string;
}

export interface ServiceFacts {
  title: string;
  sopNumber?: string;
  agency?: string;
}

export interface OfficerFacts {
  name: string;
  nip?: string;
  /** The desk, e.g. "Loket Pendaftaran 2". */
  station: string;
}

export interface ChecklistItem {
  /** Nobody looked at it yet: neither there nor absent. */
  unchecked?: true;
  text: string;
  present: boolean;
  correct: boolean;
  note?: string;
}

/** Somebody who signs or initials: as a letter prints it under the signature. */
export interface SignerFacts {
  name: string;
  /** "Kepala Dinas", or "Plh. Kepala Dinas" for a substitute. */
  position: string;
  /** Pangkat/golongan, e.g. "Pembina Utama Muda (IV/c)". */
  rank?: string;
  nip?: string;
}

/** Tanda terima berkas: proof of a complete file, and the start of the legal clock (SOP-LP2N-PAR-05 step 6d). */
export interface ReceiptFacts extends PaperFacts {
  number: string;
  receivedAt: Instant;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  /** May be empty for a service without requirements. */
  checklist: ChecklistItem[];
  officer: OfficerFacts;
  /** The promise in words, and the day it falls due when that is already known (step 6g). */
  promise: { dueDay?: CalendarDay; sentence: string };
  /** One line per way to ask after the case. */
  howToCheck: string[];
  /** Text of the QR code: the signed token, or an url that ends in it. */
  qr: string;
  /** Where it was signed, e.g. "Samarinda". */
  place: string;
  /** The paper the applicant will get, e.g. "Surat Rekomendasi". */
  product?: string;
}

/** Formulir checklist persyaratan, signed by CS (step 4c–d). */
export interface ChecklistFacts extends PaperFacts {
  caseNumber: string;
  checkedAt: Instant;
  /** 1 for the first check; grows each time the applicant comes back. */
  round: number;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  checklist: ChecklistItem[];
  /** The conclusion in words, e.g. "Lengkap dan benar". */
  finding: string;
  note?: string;
  officer: OfficerFacts;
  place: string;
}

/** What is still needed, handed to the applicant when a file goes back (step 4e, step 8). */
export interface ReturnNoteFacts extends PaperFacts {
  caseNumber: string;
  returnedAt: Instant;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  /** `text` is the requirement, `reason` what to mend or bring. */
  missing: { text: string; reason?: string }[];
  note?: string;
  /** When and where to come back, a whole sentence. */
  comeBack: string;
  officer: OfficerFacts;
  place: string;
}

export interface ProcessRow {
  /** The SOP's own step number, e.g. "4". */
  step: string;
  activity: string;
  actor: string;
  officer?: string;
  /** Set when a substitute did it: "Plh. Kepala Dinas". */
  acting?: string;
  enteredAt?: Instant;
  completedAt?: Instant;
  minutes?: number;
  /** The SOP's norm as it is written, e.g. "Hari ke H, 5–15 menit". */
  norm: string;
  result?: string;
  note?: string;
  /** Initials of the officer who closed the step. */
  paraf?: string;
  /** The time it took in office hours, where the norm can be held against it. */
  officeTime?: string;
  overNorm?: true;
  /** An arrow back: the file went to an earlier step. */
  returns?: true;
  /** The applicant's own step, or one in which the office waits for him. */
  waitsOnApplicant?: true;
}

/** Map pengendali proses: who held the file, when, and with what result (SOP-LP2N-PAR-05 § P5). Landscape. */
export interface ProcessSheetFacts extends PaperFacts {
  caseNumber: string;
  receiptNumber?: string;
  receivedAt?: Instant;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  dueDay?: CalendarDay;
  rows: ProcessRow[];
  /** How long the applicant had the file, counted apart: "2 hari 3 jam". */
  waitedOnApplicant?: string;
  /** When this sheet was printed: it is a view of a moment. */
  printedAt: Instant;
}

/** Printed from settings to see that a printer takes its paper, its margins and its QR codes. */
export interface TestPageFacts {
  office: string;
  printer: string;
  /** Which of the station's printer roles is tried, e.g. "Tanda terima". */
  role: string;
  station: string;
  at: Instant;
  zone: OfficeZone;
}

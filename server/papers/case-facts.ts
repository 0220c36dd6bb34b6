import {
  fileCode,
  CaseReader,
  type CaseRecord,
  type CaseStepRow,
} from '../../db/case/case-reader.ts';
import type {
  ApplicantFacts,
  ChecklistFacts,
  ChecklistItem,
  OfficerFacts,
  PaperFacts,
  ProcessSheetFacts,
  ReceiptFacts,
  ReturnNoteFacts,
  ServiceFacts,
} from '../../documents/facts.ts';
import { signReceiptToken } from '../../documents/qr/receipt-token.ts';
import { maskIdentity, maskPhone } from '../../domain/people/mask.ts';
import { noteOfStep } from '../../domain/steps/step-notes.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import { actorLabel, getStep, waitsOnApplicant } from '../../domain/workflow/sop-lookup.ts';
import { formatOfficeMinutes } from '../../domain/workflow/step-norm.ts';
import { formatDurasi } from '../../domain/calendar/format-date.ts';
import { normStanding } from '../cases/standing.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Office } from '../office.ts';
import { signerOfStep } from './signer-facts.ts';

/** Letterhead, paper and zone; the logo is added when the paper is drawn. */
export function paperFacts(office: Office): PaperFacts {
  const { office: identity } = office.settings;
  return {
    letterhead: {
      lines: identity.letterhead,
      address: identity.address,
      ...(identity.phone !== '' && { phone: identity.phone }),
      ...(identity.web !== '' && { web: identity.web }),
      ...(identity.email !== '' && { email: identity.email }),
      ...(identity.accent !== undefined && { accent: identity.accent }),
    },
    paper: identity.paper,
    zone: identity.zone,
  };
}

/** Who applies, numbers masked. */
export function applicantFacts({ applicant }: CaseRecord): ApplicantFacts {
  return {
    name: applicant.name ?? '',
    ...(applicant.institution && { institution: applicant.institution }),
    ...(applicant.identityNumber && { identityMasked: maskIdentity(applicant.identityNumber) }),
    ...(applicant.phone && { phoneMasked: maskPhone(applicant.phone) }),
    ...(applicant.represented &&
      applicant.representative && { representedBy: applicant.representative }),
  };
}

export function serviceFacts(sop: Sop): ServiceFacts {
  return {
    title: sop.title,
    agency: sop.agency,
    ...(sop.number !== undefined && { sopNumber: sop.number }),
  };
}

export function officerFacts(office: Office, userId: string, station: string): OfficerFacts {
  const user = office.reader.findUser(userId);
  return {
    name: user?.name ?? '',
    station,
    ...(user !== undefined && user.nip !== '' && { nip: user.nip }),
  };
}

function checklistItems(record: CaseRecord, sop: Sop): ChecklistItem[] {
  return applicableRequirements(sop, record.state).map(({ id, text }) => {
    const finding = record.checklist.findLast(({ requirementId }) => requirementId === id);
    return {
      text,
      present: finding?.present ?? false,
      correct: finding?.correct ?? false,
      ...(finding === undefined && { unchecked: true as const }),
      ...(finding !== undefined && finding.note !== '' && { note: finding.note }),
    };
  });
}

export function receiptToken(
  office: Office,
  record: { id: string; number: string; receivedAt: string },
): string {
  return signReceiptToken(
    {
      office: office.settings.office.id,
      receipt: record.number,
      caseId: record.id,
      issuedAt: record.receivedAt,
    },
    office.keys.receiptPrivate,
  );
}

/** Tanda terima (SOP 004 step 6d, g): what was received, the promise, and how to ask after it. */
export function receiptFacts(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  given: {
    number: string;
    receivedAt: string;
    officerId: string;
    station: string;
    promise: { dueDay?: string; sentence: string };
  },
): ReceiptFacts {
  const { office: identity } = office.settings;
  return {
    ...paperFacts(office),
    number: given.number,
    receivedAt: given.receivedAt,
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    checklist: checklistItems(record, sop),
    officer: officerFacts(office, given.officerId, given.station),
    promise: given.promise,
    howToCheck: [
      'Tunjukkan tanda terima ini di meja informasi atau loket.',
      ...(identity.phone === ''
        ? []
        : [`Telepon ${identity.phone} dengan menyebut nomor tanda terima.`]),
      'Pengambilan hasil: bawa tanda terima ini dan identitas asli.',
    ],
    qr: receiptToken(office, { id: record.id, number: given.number, receivedAt: given.receivedAt }),
    place: identity.city,
    ...(sop.product !== undefined && { product: sop.product.name }),
  };
}

/** What the checklist comes to so far (SOP 004 step 4c). */
function conclusion(items: ChecklistItem[]): string {
  if (items.every(({ present, correct }) => present && correct)) return 'Lengkap dan benar';
  return items.some(({ unchecked }) => unchecked)
    ? 'Belum lengkap, pemeriksaan belum selesai'
    : 'Belum lengkap';
}

export function checklistFacts(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  by: { officerId: string; station: string; at: string },
): ChecklistFacts {
  const items = checklistItems(record, sop);
  return {
    ...paperFacts(office),
    caseNumber: record.number ?? fileCode(record.n),
    checkedAt: by.at,
    round: Math.max(1, record.checklistRound),
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    checklist: items,
    finding: conclusion(items),
    officer: officerFacts(office, by.officerId, by.station),
    place: office.settings.office.city,
  };
}

/** The note an applicant takes home when files go back (SOP 004 steps 4e, 8). */
export function returnNoteFacts(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  by: { officerId: string; station: string; at: string; note?: string },
): ReturnNoteFacts {
  const missing = checklistItems(record, sop)
    .filter(({ present, correct }) => !present || !correct)
    .map(({ text, present, note, unchecked }) => ({
      text,
      reason: note ?? (unchecked ? 'Belum diperiksa' : present ? 'Perlu diperbaiki' : 'Belum ada'),
    }));
  return {
    ...paperFacts(office),
    caseNumber: record.number ?? fileCode(record.n),
    returnedAt: by.at,
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    missing,
    comeBack:
      'Silakan datang kembali pada jam pelayanan, ambil nomor antrean Customer Service, dan tunjukkan catatan ini. Berkas yang sudah benar tidak perlu diulang.',
    officer: officerFacts(office, by.officerId, by.station),
    place: office.settings.office.city,
    ...(by.note !== undefined && { note: by.note }),
  };
}

/** Map pengendali proses (SOP 004 P.5): who held the file, when, with what result, so far. */
export function processSheetFacts(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  at: string,
): ProcessSheetFacts {
  const reader = new CaseReader(office.ledger.orm);
  const waited = waitedOnApplicant(record, at);
  const rows = reader.steps(record.id).map((row) => {
    const step = getStep(sop, row.step);
    // A step in hand names who holds it; its paraf comes when it is done.
    const officerId = row.completedBy ?? row.holderId;
    const officerName = officerId === null ? undefined : office.reader.findUser(officerId)?.name;
    const minutes =
      row.completedAt === null
        ? undefined
        : Math.round((Date.parse(row.completedAt) - Date.parse(row.enteredAt)) / 60_000);
    return {
      step: step.id,
      activity: step.title,
      actor: actorLabel(sop, step),
      enteredAt: row.enteredAt,
      norm: step.norm?.text ?? '',
      ...(officerName !== undefined && { officer: officerName }),
      ...(row.actingKind !== null && { acting: signerOfStep(office, row).position }),
      // A step that ended with its case was done by nobody.
      ...(officerName !== undefined &&
        row.completedBy !== null && { paraf: initialsOf(officerName) }),
      ...(row.completedAt !== null && realityOf(office, sop, step, row.enteredAt, row.completedAt)),
      ...(row.outcome !== null &&
        step.outcomes[row.outcome]?.returns === true && { returns: true as const }),
      ...(waitsOnApplicant(sop, step) && { waitsOnApplicant: true as const }),
      ...(row.completedAt !== null && { completedAt: row.completedAt }),
      ...(minutes !== undefined && { minutes }),
      ...(row.outcome !== null && { result: step.outcomes[row.outcome]?.label ?? row.outcome }),
      ...noteFact(row, step),
    };
  });
  return {
    ...paperFacts(office),
    caseNumber: record.number ?? fileCode(record.n),
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    rows,
    ...(waited > 0 && { waitedOnApplicant: formatDurasi(waited) }),
    printedAt: at,
    ...(record.number !== null && { receiptNumber: record.number }),
    ...(record.receivedAt !== null && { receivedAt: record.receivedAt }),
    // As the clock stands now: the pertek, or a pause, may have moved what the receipt promised.
    ...dueFact(record),
  };
}

/** Reality against the norm, in office hours; the applicant's own time is not held against an office. */
function realityOf(office: Office, sop: Sop, step: SopStep, since: string, until: string) {
  const { standing, usedMinutes } = normStanding(office, step.norm, { since, until, isDone: true });
  if (standing === 'none' || waitsOnApplicant(sop, step)) return {};
  return {
    officeTime: formatOfficeMinutes(usedMinutes),
    ...(standing === 'over' && { overNorm: true as const }),
  };
}

function dueFact({ clockDueDay, dueDay }: CaseRecord) {
  const day = clockDueDay ?? dueDay;
  return day === null ? {} : { dueDay: day };
}

/** Seconds the applicant had the file, the wait that still runs included. */
function waitedOnApplicant({ state }: CaseRecord, at: string): number {
  const { waitedOnApplicantSeconds, waitingOnApplicantSince } = state.facts;
  if (waitingOnApplicantSince === undefined) return waitedOnApplicantSeconds;
  const running = (Date.parse(at) - Date.parse(waitingOnApplicantSince)) / 1000;
  return waitedOnApplicantSeconds + Math.max(0, running);
}

/** Reason and advice of a done step (form verifikasi proses, SOP 004 steps 12b and 13b). */
function noteFact(row: CaseStepRow, { capability }: SopStep): { note?: string } {
  if (row.completedAt === null) return {};
  const form: unknown = row.form === null ? undefined : JSON.parse(row.form);
  const note = noteOfStep(capability, row.reason, form);
  return note === '' ? {} : { note };
}

/** "Rina Wulandari, S.E." → "RW": what stands in the paraf column. */
export function initialsOf(name: string): string {
  return (name.split(',')[0] ?? '')
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 3);
}

/** @throws DomainError `BELUM_ADA_TANDA_TERIMA` */
export function mustBeReceived(record: CaseRecord): { number: string; receivedAt: string } {
  if (record.number === null || record.receivedAt === null) {
    throw new DomainError(
      'BELUM_ADA_TANDA_TERIMA',
      'Berkas ini belum mempunyai tanda terima. Terima dahulu di loket pendaftaran.',
    );
  }
  return { number: record.number, receivedAt: record.receivedAt };
}

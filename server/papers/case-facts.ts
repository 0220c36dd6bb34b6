import { fileCode, type CaseRecord } from '../../db/case/case-reader.ts';
import type {
  ApplicantFacts,
  ChecklistFacts,
  ChecklistItem,
  OfficerFacts,
  PaperFacts,
  ReceiptFacts,
  ReturnNoteFacts,
  ServiceFacts,
} from '../../documents/facts.ts';
import { signReceiptToken } from '../../documents/qr/receipt-token.ts';
import { DomainError } from '../../domain/errors.ts';
import { maskIdentity, maskPhone } from '../../domain/people/mask.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import type { Office } from '../office.ts';

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

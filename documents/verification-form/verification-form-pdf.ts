import type { Instant } from '../../domain/calendar/office-time.ts';
import { drawChecklistTable } from '../checklist/checklist-table.ts';
import type {
  ApplicantFacts,
  ChecklistItem,
  PaperFacts,
  ServiceFacts,
  SignerFacts,
} from '../facts.ts';
import { dateText, momentText, nipLines } from '../format.ts';
import { drawApplicantFields } from '../pdf/applicant.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, drawHeading, drawTitle, writeSheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';

/** Form verifikasi penerimaan (SOP-LP2N-PAR-05 step 7b-c). */
export interface VerificationFormFacts extends PaperFacts {
  caseNumber: string;
  verifiedAt: Instant;
  /** 1 for the first verification; grows each time the file comes back. */
  round: number;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  rows: ChecklistItem[];
  /** What the verifier decided, as the SOP calls the outcome. */
  finding: string;
  /** Why, when the file goes back. */
  reason?: string;
  note?: string;
  /** The pertek needed, and from whom. */
  perteks: { opd: string; kind: string; letterNumber: string }[];
  verifier: SignerFacts;
  /** The verifier's initials. */
  paraf: string;
  place: string;
}

/** What the verifier found of each requirement, and which pertek the request needs. */
export function verificationFormPdf(facts: VerificationFormFacts): Promise<Uint8Array> {
  return writeSheet(
    { facts, title: verificationFormTitle(facts), at: facts.verifiedAt },
    (sheet) => {
      drawTitle(sheet, 'FORM VERIFIKASI PENERIMAAN BERKAS', `Nomor berkas: ${facts.caseNumber}`);
      drawApplicantFields(sheet, {
        applicant: facts.applicant,
        service: facts.service,
        before: [
          ['Diverifikasi', momentText(facts.verifiedAt, facts.zone)],
          ['Verifikasi ke', String(facts.round)],
        ],
      });
      const good = facts.rows.filter(({ present, correct }) => present && correct).length;
      drawHeading(sheet, `Hasil verifikasi: ${good} dari ${facts.rows.length} lengkap dan sah`);
      drawChecklistTable(sheet, facts.rows);
      sheet.y += mm(4);
      if (facts.perteks.length > 0) {
        drawHeading(sheet, 'Pertimbangan teknis (pertek) yang dibutuhkan');
        drawTable(sheet, {
          columns: [
            { title: 'No.', share: 9, align: 'center' },
            { title: 'Jenis pertek', share: 60 },
            { title: 'OPD', share: 66 },
            { title: 'Nomor surat pengantar', share: 36 },
          ],
          rows: facts.perteks.map(({ opd, kind, letterNumber }, index) => [
            `${index + 1}`,
            withoutNik(kind),
            withoutNik(opd),
            letterNumber,
          ]),
        });
        sheet.y += mm(4);
      }
      drawFields(sheet, [
        ['Kesimpulan', facts.finding],
        ['Alasan', facts.reason === undefined ? undefined : withoutNik(facts.reason)],
        ['Catatan', facts.note === undefined ? undefined : withoutNik(facts.note)],
        ['Paraf', facts.paraf],
      ]);
      drawSignatures(sheet, [
        {
          above: [
            `${facts.place}, ${dateText(facts.verifiedAt, facts.zone)}`,
            `${facts.verifier.position},`,
          ],
          name: facts.verifier.name,
          below: nipLines(facts.verifier.nip),
        },
      ]);
    },
  );
}

export function verificationFormTitle({ caseNumber, round }: VerificationFormFacts): string {
  return `Form Verifikasi ${caseNumber} Verifikasi ke-${round}`;
}

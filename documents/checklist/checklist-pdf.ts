import type { ChecklistFacts } from '../facts.ts';
import { dateText, momentText, nipLines } from '../format.ts';
import { drawApplicantFields } from '../pdf/applicant.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, drawHeading, drawTitle, writeSheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { withoutNik } from '../privacy.ts';
import { drawChecklistTable } from './checklist-table.ts';

/** Formulir checklist persyaratan, signed by the CS officer who checked (SOP-LP2N-PAR-05 step 4c–d). */
export function checklistPdf(facts: ChecklistFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: checklistTitle(facts), at: facts.checkedAt }, (sheet) => {
    drawTitle(sheet, 'FORMULIR CHECKLIST PERSYARATAN', `Nomor berkas: ${facts.caseNumber}`);
    drawApplicantFields(sheet, {
      applicant: facts.applicant,
      service: facts.service,
      before: [
        ['Diperiksa', momentText(facts.checkedAt, facts.zone)],
        ['Pemeriksaan ke', String(facts.round)],
      ],
    });
    const good = facts.checklist.filter((item) => item.present && item.correct).length;
    drawHeading(
      sheet,
      `Hasil pemeriksaan: ${good} dari ${facts.checklist.length} lengkap dan benar`,
    );
    drawChecklistTable(sheet, facts.checklist);
    sheet.y += mm(4);
    drawFields(sheet, [
      ['Kesimpulan', facts.finding],
      ['Catatan', facts.note === undefined ? undefined : withoutNik(facts.note)],
    ]);
    drawSignatures(sheet, [
      {
        above: [
          `${facts.place}, ${dateText(facts.checkedAt, facts.zone)}`,
          `Petugas ${facts.officer.station},`,
        ],
        name: facts.officer.name,
        below: nipLines(facts.officer.nip),
      },
    ]);
  });
}

export function checklistTitle(facts: ChecklistFacts): string {
  return `Checklist Persyaratan ${facts.caseNumber} Pemeriksaan ke-${facts.round}`;
}

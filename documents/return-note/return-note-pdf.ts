import type { ReturnNoteFacts } from '../facts.ts';
import { dateText, momentText, nipLines } from '../format.ts';
import { drawApplicantFields } from '../pdf/applicant.ts';
import { mm } from '../pdf/page.ts';
import { BODY, drawHeading, drawParagraph, drawTitle, writeSheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';

/**
 * What the applicant still needs, to take home. It says what to bring and when to come back, and blames
 * nobody (SOP-LP2N-PAR-05 steps 4e and 8).
 */
export function returnNotePdf(facts: ReturnNoteFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: returnNoteTitle(facts), at: facts.returnedAt }, (sheet) => {
    drawTitle(sheet, 'CATATAN KELENGKAPAN BERKAS', `Nomor berkas: ${facts.caseNumber}`);
    drawApplicantFields(sheet, {
      applicant: facts.applicant,
      service: facts.service,
      before: [['Tanggal', momentText(facts.returnedAt, facts.zone)]],
    });
    drawParagraph(
      sheet,
      'Terima kasih atas permohonan yang telah disampaikan. Agar permohonan dapat segera kami proses, mohon lengkapi hal-hal berikut.',
    );
    sheet.y += mm(3);
    drawHeading(sheet, `Yang perlu dilengkapi: ${facts.missing.length} hal`);
    drawTable(sheet, {
      columns: [
        { title: 'No.', share: 9, align: 'center' },
        { title: 'Persyaratan', share: 80 },
        { title: 'Yang perlu dilengkapi atau diperbaiki', share: 69 },
        { title: 'Sudah', share: 14 },
      ],
      rows: facts.missing.map((item, index) => [
        `${index + 1}`,
        item.text,
        withoutNik(item.reason ?? 'Belum ada dalam berkas; mohon dibawa.'),
        '',
      ]),
    });
    sheet.y += 2;
    drawParagraph(sheet, 'Kolom “Sudah” dapat Anda centang sendiri saat menyiapkan berkas.', {
      face: 'letterItalic',
      size: 8.5,
    });
    sheet.y += mm(3);
    if (facts.note) {
      drawHeading(sheet, 'Catatan petugas');
      drawParagraph(sheet, withoutNik(facts.note));
      sheet.y += mm(3);
    }
    drawHeading(sheet, 'Datang kembali');
    drawParagraph(sheet, facts.comeBack);
    sheet.y += mm(2);
    drawParagraph(
      sheet,
      'Bawa catatan ini bersama berkas. Jangka waktu penyelesaian dihitung sejak berkas dinyatakan lengkap dan benar serta tanda terima diberikan.',
      { ...BODY, size: 9 },
    );
    const { officer } = facts;
    drawSignatures(sheet, [
      {
        above: [
          `${facts.place}, ${dateText(facts.returnedAt, facts.zone)}`,
          `Petugas ${officer.station},`,
        ],
        name: officer.name,
        below: nipLines(officer.nip),
      },
    ]);
  });
}

export function returnNoteTitle(facts: ReturnNoteFacts): string {
  return `Catatan Kelengkapan Berkas ${facts.caseNumber}`;
}

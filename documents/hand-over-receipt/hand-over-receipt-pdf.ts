import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import type { ApplicantFacts, OfficerFacts, PaperFacts, ServiceFacts } from '../facts.ts';
import { dateText, dayText, momentText, nipLines } from '../format.ts';
import { drawNumbered } from '../letter/official-letter.ts';
import { drawApplicantFields } from '../pdf/applicant.ts';
import { mm } from '../pdf/page.ts';
import {
  BODY,
  drawFields,
  drawHeading,
  drawParagraph,
  drawTitle,
  type Sheet,
  writeSheet,
  SMALL,
} from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import { drawText } from '../pdf/text.ts';
import { maskedField, withoutNik } from '../privacy.ts';

/** What was handed over, as a row of the table. */
export interface HandedOverItem {
  text: string;
  number?: string;
  day?: CalendarDay;
  copies: number;
}

/** Bukti serah terima: who took the product away, by whose right, and what it was (SOP-LP2N-PAR-05 steps 16 and 17). */
export interface HandOverReceiptFacts extends PaperFacts {
  number: string;
  at: Instant;
  /** "Lembar 1: penerima". */
  sheetMark: string;
  /** Number of the tanda terima. */
  receiptNumber?: string;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  receiver: {
    name: string;
    /** "Pemohon", "Kuasa pemohon". */
    standing: string;
    /** "KTP 6472••••••••••02". */
    identity: string;
    /** "Nomor 12/SK/2026 tanggal 20 November 2026 dari CV Bahari". */
    powerOfAttorney?: string;
  };
  items: HandedOverItem[];
  /** What was looked at in place of a lost tanda terima. */
  proofNote?: string;
  /** What the officer told, quoted from the SOP. */
  told: string[];
  questionnaire: string;
  officer: OfficerFacts;
  place: string;
}

/** One sheet of it: one goes with the receiver, one into the archive. */
export function handOverReceiptPdf(facts: HandOverReceiptFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: handOverReceiptTitle(facts), at: facts.at }, (sheet) => {
    const mark = { x: sheet.left, y: sheet.y - mm(2), width: sheet.width };
    sheet.y += drawText(sheet.pdf, facts.sheetMark, { ...SMALL, align: 'right' }, mark);
    drawTitle(sheet, 'BUKTI SERAH TERIMA', `Nomor: ${facts.number}`);
    drawParagraph(
      sheet,
      `Pada ${momentText(facts.at, facts.zone)}, telah diserahkan hasil pelayanan sebagai berikut.`,
    );
    sheet.y += mm(3);
    drawTable(sheet, {
      columns: [
        { title: 'No.', share: 9, align: 'center' },
        { title: 'Yang diserahkan', share: 70 },
        { title: 'Nomor', share: 42 },
        { title: 'Tanggal', share: 38 },
        { title: 'Rangkap', share: 17, align: 'center' },
      ],
      rows: facts.items.map((item, index) => [
        `${index + 1}`,
        withoutNik(item.text),
        item.number ?? '–',
        item.day === undefined ? '–' : dayText(item.day).replace(/^[^,]+, /, ''),
        `${item.copies}`,
      ]),
    });
    sheet.y += mm(4);
    drawHeading(sheet, 'Permohonan');
    drawApplicantFields(sheet, {
      applicant: facts.applicant,
      service: facts.service,
      before: [['Nomor tanda terima', facts.receiptNumber]],
      after: [['Bukti pengambilan', facts.proofNote && withoutNik(facts.proofNote)]],
    });
    const { receiver } = facts;
    drawHeading(sheet, 'Penerima');
    drawFields(sheet, [
      ['Nama penerima', withoutNik(receiver.name)],
      ['Bertindak sebagai', receiver.standing],
      ['Identitas', maskedField(receiver.identity)],
      ['Surat kuasa', receiver.powerOfAttorney && withoutNik(receiver.powerOfAttorney)],
    ]);
    drawTold(sheet, facts.told, facts.questionnaire);
    const { officer } = facts;
    drawSignatures(sheet, [
      { above: ['Yang menerima,'], name: withoutNik(receiver.name), below: [receiver.standing] },
      {
        above: [
          `${facts.place}, ${dateText(facts.at, facts.zone)}`,
          'Yang menyerahkan,',
          `Petugas ${officer.station}`,
        ],
        name: officer.name,
        below: nipLines(officer.nip),
      },
    ]);
  });
}

function drawTold(sheet: Sheet, told: string[], questionnaire: string): void {
  drawHeading(sheet, 'Pernyataan penerima');
  const said = [
    'Hasil pelayanan di atas saya terima dalam keadaan baik dan isinya telah saya periksa.',
    ...told,
    questionnaire,
  ];
  drawNumbered(sheet, said, BODY);
}

export function handOverReceiptTitle(facts: HandOverReceiptFacts): string {
  return `Bukti Serah Terima ${facts.number}`;
}

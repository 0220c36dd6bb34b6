import { formatHariTanggal, formatTanggal } from '../../domain/calendar/format-date.ts';
import { zoneLabel, type CalendarDay, type Instant } from '../../domain/calendar/office-time.ts';
import type { ApplicantFacts, PaperFacts, ServiceFacts, SignerFacts } from '../facts.ts';
import { nipLines } from '../format.ts';
import { drawApplicantFields } from '../pdf/applicant.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, drawHeading, drawParagraph, drawTitle, writeSheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';

/** Tanda terima berkas OPD: who took the letter and the files there (SOP-LP2N-PAR-05 step 9). */
export interface OpdReceiptFacts extends PaperFacts {
  number: string;
  at: Instant;
  caseNumber: string;
  opd: string;
  /** Number of the surat pengantar that came along. */
  letterNumber?: string;
  receiver: string;
  receiverPosition: string;
  day: CalendarDay;
  /** `09:30`; empty when nobody wrote it down. */
  time: string;
  way: string;
  files: string[];
  note?: string;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  /** The liaison officer who brought it. */
  officer: SignerFacts;
  place: string;
}

export function opdReceiptPdf(facts: OpdReceiptFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: opdReceiptTitle(facts), at: facts.at }, (sheet) => {
    drawTitle(sheet, 'TANDA TERIMA BERKAS OPD', `Nomor: ${facts.number}`);
    const clock =
      facts.time === '' ? '' : ` pukul ${facts.time.replace(':', '.')} ${zoneLabel(facts.zone)}`;
    drawParagraph(
      sheet,
      `Telah diterima dari ${facts.letterhead.lines.at(-1) ?? ''} surat dan berkas permohonan sebagai berikut.`,
    );
    sheet.y += mm(3);
    drawFields(sheet, [
      ['Diterima oleh (OPD)', withoutNik(facts.opd)],
      ['Hari dan tanggal', `${formatHariTanggal(facts.day)}${clock}`],
      ['Nama penerima', withoutNik(facts.receiver)],
      ['Jabatan penerima', withoutNik(facts.receiverPosition)],
      ['Cara penyerahan', facts.way],
      ['Nomor surat pengantar', facts.letterNumber],
      ['Nomor berkas', facts.caseNumber],
    ]);
    drawApplicantFields(sheet, { applicant: facts.applicant, service: facts.service });
    drawHeading(sheet, `Berkas yang diserahkan: ${facts.files.length}`);
    drawTable(sheet, {
      columns: [
        { title: 'No.', share: 9, align: 'center' },
        { title: 'Berkas', share: 122 },
        { title: 'Diterima', share: 20, align: 'center' },
      ],
      rows: facts.files.map((text, index) => [`${index + 1}`, withoutNik(text), true]),
    });
    sheet.y += mm(4);
    drawFields(sheet, [['Catatan', facts.note === undefined ? undefined : withoutNik(facts.note)]]);
    drawSignatures(sheet, [
      {
        above: ['Yang menyerahkan,', `${facts.officer.position},`],
        name: facts.officer.name,
        below: nipLines(facts.officer.nip),
      },
      {
        above: [
          `${facts.place}, ${formatTanggal(facts.day)}`,
          'Yang menerima,',
          `${withoutNik(facts.receiverPosition)},`,
        ],
        name: withoutNik(facts.receiver),
      },
    ]);
  });
}

export function opdReceiptTitle({ number }: OpdReceiptFacts): string {
  return `Tanda Terima OPD ${number}`;
}

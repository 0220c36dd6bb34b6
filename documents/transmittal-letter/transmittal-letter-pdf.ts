import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import { withinSentence } from '../../domain/steps/opd.ts';
import type { ApplicantFacts, PaperFacts, ServiceFacts, SignerFacts } from '../facts.ts';
import {
  drawLetterHeading,
  drawLetterSignature,
  drawParagraphs,
  LETTER,
} from '../letter/official-letter.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, writeSheet, type Sheet } from '../pdf/sheet.ts';
import { drawTable } from '../pdf/table.ts';
import { drawText, lineHeight, type TextStyle } from '../pdf/text.ts';
import { withoutNik } from '../privacy.ts';

/** Surat pengantar to one agency (SOP-LP2N-PAR-05 step 7b): the files, and the pertek asked for. */
export interface TransmittalLetterFacts extends PaperFacts {
  number: string;
  day: CalendarDay;
  at: Instant;
  /** Sifat: Biasa, Segera, Sangat segera. */
  nature: string;
  /** To whom, e.g. "Kepala Dinas Pariwisata Provinsi Kalimantan Timur". */
  addressee: string;
  kinds: string[];
  caseNumber: string;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  /** What the applicant asks for, in the applicant's words. */
  subject?: string;
  files: string[];
  signer: SignerFacts;
  place: string;
}

/** A letter with its list of files, and a strip on which the agency signs for them. */
export function transmittalLetterPdf(facts: TransmittalLetterFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: transmittalLetterTitle(facts), at: facts.at }, (sheet) => {
    const { applicant, service } = facts;
    const kinds = facts.kinds.map(withinSentence);
    drawLetterHeading(sheet, {
      place: facts.place,
      day: facts.day,
      number: facts.number,
      urgency: facts.nature,
      enclosure: '1 (satu) berkas',
      regarding: `Permintaan ${kinds.join(' dan ')}`,
      addressee: [`Yth. ${facts.addressee}`],
    });
    drawParagraphs(sheet, [
      'Bersama ini kami sampaikan berkas permohonan yang telah kami verifikasi serta kami nyatakan lengkap dan benar, dengan keterangan sebagai berikut.',
    ]);
    drawFields(
      sheet,
      [
        ['Nomor berkas', facts.caseNumber],
        ['Nama pemohon', withoutNik(applicant.name)],
        ['Instansi/perusahaan', applicant.institution && withoutNik(applicant.institution)],
        ['Jenis layanan', service.title],
        ['Yang dimohon', facts.subject && withoutNik(facts.subject)],
      ],
      40,
      LETTER,
    );
    drawParagraphs(sheet, [
      `Sehubungan dengan itu, kami mohon Saudara menelaah permohonan tersebut dan menerbitkan ${kinds.join(' serta ')} sebagai bahan penerbitan layanan. Bila diperlukan peninjauan lapangan, mohon hasilnya disertai berita acara dan bukti pelaksanaannya.`,
      'Berkas yang kami kirimkan:',
    ]);
    drawTable(sheet, {
      columns: [
        { title: 'No.', share: 10, align: 'center' },
        { title: 'Berkas', share: 122 },
        { title: 'Keterangan', share: 40 },
      ],
      rows: facts.files.map((text, index) => [`${index + 1}`, withoutNik(text), '']),
      size: 9.5,
    });
    sheet.y += mm(4);
    drawParagraphs(sheet, [
      'Demikian kami sampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.',
    ]);
    drawLetterSignature(sheet, facts.signer, {
      beside: { height: STRIP_HEIGHT, draw: () => drawReceivedStrip(sheet) },
    });
  });
}

export function transmittalLetterTitle({ number }: TransmittalLetterFacts): string {
  return `Surat Pengantar ${number}`;
}

const STRIP: TextStyle = { face: 'letter', size: 9, leading: 1.8 };
const STRIP_LABELS = ['Diterima tanggal', 'Nama penerima', 'Jabatan', 'Tanda tangan, cap'];
const STRIP_PAD = mm(2.5);
const STRIP_HEIGHT = STRIP_LABELS.length * lineHeight(STRIP) + STRIP_PAD * 2;

/**
 * At the left of the signature: the second copy comes back with the receiver's name on it, as a surat
 * pengantar does.
 */
function drawReceivedStrip(sheet: Sheet): void {
  const { left, y } = sheet;
  sheet.pdf.doc.lineWidth(0.6).strokeColor('#000000');
  sheet.pdf.doc.rect(left, y, mm(78), STRIP_HEIGHT).stroke();
  STRIP_LABELS.forEach((label, index) => {
    const at = y + STRIP_PAD + index * lineHeight(STRIP);
    const box = { x: left + STRIP_PAD, y: at, width: mm(73) };
    drawText(sheet.pdf, label, STRIP, box);
    drawText(sheet.pdf, ': ...............................', STRIP, { ...box, x: box.x + mm(31) });
  });
  sheet.y = y + STRIP_HEIGHT;
}

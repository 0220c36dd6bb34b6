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
import { drawFields, openSheet, type Sheet } from '../pdf/sheet.ts';
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
export async function transmittalLetterPdf(facts: TransmittalLetterFacts): Promise<Uint8Array> {
  const sheet = openSheet({ facts, title: transmittalLetterTitle(facts), at: facts.at });
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
  drawReceivedStrip(sheet);
  drawLetterSignature(sheet, facts.signer);
  return sheet.finish();
}

export function transmittalLetterTitle({ number }: TransmittalLetterFacts): string {
  return `Surat Pengantar ${number}`;
}

/**
 * At the left of the signature: the second copy comes back with the receiver's name on it, as a surat
 * pengantar does. Leaves `y` where it was, for the signature.
 */
function drawReceivedStrip(sheet: Sheet): void {
  const style: TextStyle = { face: 'letter', size: 9, leading: 1.8 };
  const lines = ['Diterima tanggal', 'Nama penerima', 'Jabatan', 'Tanda tangan, cap'];
  const pad = mm(2.5);
  const height = lines.length * lineHeight(style) + pad * 2;
  sheet.ensure(Math.max(height, mm(40)));
  const y = sheet.y + mm(4);
  sheet.pdf.doc.lineWidth(0.6).strokeColor('#000000');
  sheet.pdf.doc.rect(sheet.left, y, mm(78), height).stroke();
  lines.forEach((label, index) => {
    const box = { x: sheet.left + pad, y: y + pad + index * lineHeight(style), width: mm(73) };
    drawText(sheet.pdf, label, style, box);
    drawText(sheet.pdf, ': ...............................', style, { ...box, x: box.x + mm(31) });
  });
}

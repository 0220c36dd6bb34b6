import { formatTanggal } from '../../domain/calendar/format-date.ts';
import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import type { PaperFacts, SignerFacts } from '../facts.ts';
import { drawLetterSignature, drawParagraphs, LETTER } from '../letter/official-letter.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, drawTitle, writeSheet, type Sheet } from '../pdf/sheet.ts';
import { withoutNik } from '../privacy.ts';

/** Nota dinas: from one official of the office to another (seed 000, PINTU 4: DIP bebas). */
export interface ServiceMemoFacts extends PaperFacts {
  number: string;
  day: CalendarDay;
  at: Instant;
  /** "Kepala Balai Pengujian". */
  to: string[];
  signer: SignerFacts;
  regarding: string;
  body: string[];
  /** The request it is about. */
  particulars: { label: string; value: string }[];
  copies: string[];
}

export function serviceMemoPdf(facts: ServiceMemoFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: serviceMemoTitle(facts), at: facts.at }, (sheet) => {
    drawTitle(sheet, 'NOTA DINAS', `Nomor: ${facts.number}`);
    drawFields(
      sheet,
      [
        ['Kepada', `Yth. ${facts.to.join('; ')}`],
        ['Dari', facts.signer.position],
        ['Tanggal', formatTanggal(facts.day)],
        ['Hal', withoutNik(facts.regarding)],
      ],
      24,
      LETTER,
    );
    drawRule(sheet);
    drawParagraphs(sheet, facts.body);
    drawFields(
      sheet,
      facts.particulars.map(({ label, value }) => [label, withoutNik(value)]),
      42,
      LETTER,
    );
    drawParagraphs(sheet, [
      'Demikian disampaikan. Atas perhatian dan kerja samanya diucapkan terima kasih.',
    ]);
    drawLetterSignature(sheet, facts.signer, { copies: facts.copies });
  });
}

export function serviceMemoTitle({ number }: ServiceMemoFacts): string {
  return `Nota Dinas ${number}`;
}

/** The line between the head of a nota dinas and its text. */
function drawRule(sheet: Sheet): void {
  sheet.pdf.doc
    .lineWidth(0.8)
    .strokeColor('#000000')
    .moveTo(sheet.left, sheet.y)
    .lineTo(sheet.left + sheet.width, sheet.y)
    .stroke();
  sheet.y += mm(5);
}

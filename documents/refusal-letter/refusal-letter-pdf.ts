import type { Instant } from '../../domain/calendar/office-time.ts';
import type { PaperFacts, SignerFacts } from '../facts.ts';
import {
  drawLetterHeading,
  drawLetterSignature,
  drawNumbered,
  drawParagraphs,
  LETTER,
  type LetterHeading,
} from '../letter/official-letter.ts';
import { drawFields, writeSheet } from '../pdf/sheet.ts';
import { withoutNik } from '../privacy.ts';

/** What an applicant gets when the request is refused: why, and what can be done about it. */
export interface RefusalLetterFacts extends PaperFacts, LetterHeading {
  number: string;
  /** A refusal says when it was decided; the letter itself is dated the same day. */
  decidedAt: Instant;
  opening: string;
  particulars: { label: string; value: string }[];
  /** The officer's own words, a paragraph to a line. */
  reasons: string[];
  /** What the applicant may do: apply again, object, complain. */
  remedies: string[];
  closing: string;
  signer: SignerFacts;
}

export function refusalLetterPdf(facts: RefusalLetterFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: refusalLetterTitle(facts), at: facts.decidedAt }, (sheet) => {
    drawLetterHeading(sheet, facts);
    drawParagraphs(sheet, [facts.opening]);
    drawFields(
      sheet,
      facts.particulars.map(({ label, value }) => [label, withoutNik(value)]),
      46,
      LETTER,
    );
    drawParagraphs(sheet, [
      facts.reasons.length > 1
        ? 'dengan hormat kami sampaikan bahwa permohonan tersebut tidak dapat dikabulkan dengan alasan:'
        : 'dengan hormat kami sampaikan bahwa permohonan tersebut tidak dapat dikabulkan dengan alasan berikut.',
    ]);
    if (facts.reasons.length > 1) drawNumbered(sheet, facts.reasons);
    else drawParagraphs(sheet, facts.reasons);
    drawParagraphs(sheet, ['Atas keputusan ini Saudara dapat:']);
    drawNumbered(sheet, facts.remedies);
    drawParagraphs(sheet, [facts.closing]);
    drawLetterSignature(sheet, facts.signer);
  });
}

export function refusalLetterTitle({ number }: RefusalLetterFacts): string {
  return `Surat penolakan ${number}`;
}

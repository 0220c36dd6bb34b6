import type { Instant } from '../../domain/calendar/office-time.ts';
import type { PaperFacts, SignerFacts } from '../facts.ts';
import { shortMoment } from '../format.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, writeSheet, SMALL, type Sheet } from '../pdf/sheet.ts';
import { drawTable } from '../pdf/table.ts';
import { drawText } from '../pdf/text.ts';
import { withoutNik } from '../privacy.ts';
import {
  drawLetterHeading,
  drawLetterSignature,
  drawNumbered,
  drawParagraphs,
  LETTER,
  type LetterHeading,
} from './official-letter.ts';

/** Somebody through whose hands the draft goes; without a moment the box waits for a paraf. */
export interface InitialFacts {
  position: string;
  name: string;
  paraf?: string;
  at?: Instant;
}

/** The letter a request ends in, one copy of it (SOP-LP2N-PAR-05 steps 11, 14 and 15). */
export interface LetterFacts extends PaperFacts, LetterHeading {
  /** What the register calls it: "Surat rekomendasi". */
  name: string;
  /** The case, for the foot of a draft. */
  caseNumber: string;
  opening: string[];
  particulars: { label: string; value: string }[];
  body: string[];
  conditions: string[];
  closing: string[];
  carbonCopies: string[];
  signer: SignerFacts;
  /** Paraf boxes; on the verification copy only. */
  initials: InitialFacts[];
  /** "Lembar 1: verifikasi (paraf lengkap)". */
  sheetMark: string;
  printedAt: Instant;
}

/** A letter in the office's format, with room for signature and stamp. */
export function letterPdf(facts: LetterFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: letterTitle(facts), at: facts.printedAt }, (sheet) => {
    const mark = { x: sheet.left, y: sheet.y - mm(2), width: sheet.width };
    sheet.y += drawText(sheet.pdf, facts.sheetMark, { ...SMALL, align: 'right' }, mark);
    drawLetterHeading(sheet, facts);
    drawParagraphs(sheet, facts.opening);
    drawFields(
      sheet,
      facts.particulars.map(({ label, value }) => [withoutNik(label), withoutNik(value)]),
      46,
      LETTER,
    );
    drawParagraphs(sheet, facts.body);
    drawNumbered(sheet, facts.conditions);
    drawParagraphs(sheet, facts.closing);
    const boxes = facts.initials.length;
    drawLetterSignature(sheet, facts.signer, {
      copies: facts.carbonCopies,
      ...(boxes > 0 && {
        beside: { height: mm(8 + 12 * boxes), draw: () => drawInitials(sheet, facts) },
      }),
    });
  });
}

export function letterTitle({ name, number, caseNumber }: LetterFacts): string {
  return number === undefined ? `Draf ${name}, berkas ${caseNumber}` : `${name} ${number}`;
}

/** Paraf hierarki: who looked at the draft, in the order it went through their hands. */
function drawInitials(sheet: Sheet, { initials, zone }: LetterFacts): void {
  const { width } = sheet;
  sheet.width = width * 0.49;
  drawTable(sheet, {
    columns: [
      { title: 'Diperiksa oleh', share: 48 },
      { title: 'Paraf', share: 15, align: 'center' },
      { title: 'Tanggal', share: 21, align: 'center' },
    ],
    rows: initials.map(({ position, name, paraf, at }) => [
      `${position}\n${name}`,
      paraf ?? '',
      at === undefined ? '' : shortDay(at, zone),
    ]),
    size: 8,
    minRow: mm(9),
  });
  sheet.width = width;
}

/** `19-11-2026` */
function shortDay(at: Instant, zone: LetterFacts['zone']): string {
  return shortMoment(at, zone).slice(0, 10);
}

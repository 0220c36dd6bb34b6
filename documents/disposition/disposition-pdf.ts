import { formatTanggal } from '../../domain/calendar/format-date.ts';
import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import type { PaperFacts, SignerFacts } from '../facts.ts';
import { nipLines } from '../format.ts';
import { mm } from '../pdf/page.ts';
import { drawHeading, drawParagraph, drawTitle, writeSheet, type Sheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { withoutNik } from '../privacy.ts';
import { drawCells, type FormCell } from './form-cells.ts';

export interface DispositionTick {
  text: string;
  ticked: boolean;
}

/** Lembar disposisi: what is to be done with a request, and by whom (seed 000, PINTU 4). */
export interface DispositionFacts extends PaperFacts {
  number: string;
  day: CalendarDay;
  at: Instant;
  from: string;
  letterNumber?: string;
  letterDay?: CalendarDay;
  receivedDay: CalendarDay;
  /** The request's own number in this office. */
  fileNumber: string;
  natures: DispositionTick[];
  regarding: string;
  units: DispositionTick[];
  instructions: DispositionTick[];
  instructionText?: string;
  notes?: string;
  signer: SignerFacts;
  place: string;
}

export function dispositionPdf(facts: DispositionFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: dispositionTitle(facts), at: facts.at }, (sheet) => {
    drawTitle(sheet, 'LEMBAR DISPOSISI', `Nomor: ${facts.number}`);
    for (const row of rowsOf(facts)) drawCells(sheet, row);
    drawSigner(sheet, facts);
    for (const [title, text] of longTexts(facts)) {
      sheet.y += mm(4);
      drawHeading(sheet, title);
      drawParagraph(sheet, withoutNik(text));
    }
  });
}

export function dispositionTitle({ number }: DispositionFacts): string {
  return `Lembar Disposisi ${number}`;
}

function rowsOf(facts: DispositionFacts): FormCell[][] {
  const text = (value: string | undefined) => {
    if (!value) return ['–'];
    return [isLong(value) ? below : withoutNik(value)];
  };
  const cell = (label: string, value: string | undefined): FormCell => ({
    label,
    lines: text(value),
  });
  return [
    [cell('Surat dari', facts.from), cell('Diterima tanggal', formatTanggal(facts.receivedDay))],
    [
      cell('Nomor surat', facts.letterNumber),
      cell('Tanggal surat', facts.letterDay && formatTanggal(facts.letterDay)),
    ],
    [
      cell('Nomor berkas', facts.fileNumber),
      { label: 'Sifat', lines: [], ticks: facts.natures, tickColumns: 2 },
    ],
    [cell('Perihal', facts.regarding)],
    [
      { label: 'Diteruskan kepada', lines: [], ticks: facts.units },
      {
        label: 'Instruksi',
        lines: facts.instructionText ? text(facts.instructionText) : [],
        ticks: facts.instructions,
      },
    ],
    [{ ...cell('Catatan', facts.notes), least: mm(22) }],
  ];
}

const below = 'Lihat di bawah.';

/** More than a box of the form holds: it is written out below the signature. */
function isLong(text: string): boolean {
  return text.length > 600 || text.split('\n').length > 12;
}

function longTexts({ instructionText = '', notes = '' }: DispositionFacts): [string, string][] {
  const texts: [string, string][] = [
    ['Instruksi', instructionText],
    ['Catatan', notes],
  ];
  return texts.filter(([, text]) => isLong(text));
}

function drawSigner(sheet: Sheet, { signer, place, day }: DispositionFacts): void {
  sheet.y += mm(3);
  drawSignatures(sheet, [
    {
      above: [`${place}, ${formatTanggal(day)}`, `${signer.position},`],
      name: signer.name,
      below: [...(signer.rank === undefined ? [] : [signer.rank]), ...nipLines(signer.nip)],
    },
  ]);
}

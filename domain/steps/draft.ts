import { z } from 'zod';
import { FormLine, FormText, requiredLine, requiredText } from './step-forms.ts';

/** How soon a letter wants an answer, as tata naskah dinas words it ("Sifat"). */
export const Urgency = z.enum(['Biasa', 'Penting', 'Segera', 'Sangat Segera']);
export type Urgency = z.infer<typeof Urgency>;

export const Particular = z.strictObject({
  label: requiredLine('Tulis nama keterangannya, atau hapus barisnya.'),
  /** Empty: the line is left out of the letter. */
  value: FormLine,
});
export type Particular = z.infer<typeof Particular>;

/**
 * The draft of the letter that a request ends in (SOP-LP2N-PAR-05 step 11b; seed 000 PINTU 3). Texts of
 * several paragraphs, conditions and carbon copies hold one to a line.
 */
export const DraftForm = z.strictObject({
  /** Hal. */
  regarding: requiredLine('Tulis hal surat.'),
  urgency: Urgency,
  /** Lampiran, "-" when there is none. */
  enclosure: requiredLine('Tulis lampirannya, atau tanda "-" bila tidak ada.'),
  /** "Yth." and the rest, line by line; without "di Tempat". */
  addressee: requiredText('Tulis kepada siapa surat ditujukan.'),
  opening: requiredText('Tulis pembuka surat.'),
  particulars: z.array(Particular).max(30, 'Paling banyak 30 keterangan dalam satu surat.'),
  /** Paragraphs after the particulars. */
  body: requiredText('Tulis isi surat.'),
  /** Ketentuan, numbered on paper. */
  conditions: FormText,
  closing: requiredText('Tulis penutup surat.'),
  /** Tembusan, numbered on paper. */
  carbonCopies: FormText,
});
export type DraftForm = z.infer<typeof DraftForm>;

/** The lines of a text that holds one thing to a line; empty lines are air. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

import { z } from 'zod';
import { isCalendarDay } from '../calendar/office-time.ts';
import { IdentityKind } from '../people/identity-kind.ts';
import { isMasked, maskIdentity } from '../people/mask.ts';
import { FormDay, FormLine, requiredLine } from './step-forms.ts';

/** What the desk notes when the product goes out (SOP-LP2N-PAR-05 step 16). */
export const HandOverForm = z
  .strictObject({
    /** "Menerima bukti pengambilan berkas": the tanda terima shown, or lost; none where none was given. */
    proof: z.enum(['shown', 'lost', 'none'], 'Periksa tanda terima yang dibawa penerima.'),
    /** The receipt's number as typed, or the text of its QR code. */
    proofNumber: FormLine.default(''),
    /** Why there is no tanda terima, and what was looked at instead. */
    proofNote: FormLine.default(''),
    receiver: z.strictObject({
      who: z.enum(['applicant', 'attorney', 'new-attorney'], 'Pilih siapa yang menerima.'),
      name: requiredLine('Tulis nama penerima seperti pada identitasnya.'),
      identityKind: IdentityKind,
      identityNumber: requiredLine('Tulis nomor identitas penerima.').max(40),
    }),
    powerOfAttorney: z.strictObject({
      number: FormLine.default(''),
      day: z
        .union([
          z.literal(''),
          FormDay.refine(isCalendarDay, 'Tanggal surat kuasa tidak ada pada kalender.'),
        ])
        .default(''),
      giver: FormLine.default(''),
    }),
    copies: z
      .int('Tulis jumlah rangkap yang diserahkan.')
      .min(1, 'Paling sedikit satu rangkap diserahkan.')
      .max(50, 'Jumlah rangkap terlalu banyak. Periksa lagi.'),
    /** "Menginformasikan hak & kewajiban pemohon … termasuk kewajiban kepada OPD". */
    rightsTold: z
      .boolean()
      .refine(
        (isTold) => isTold,
        'Sampaikan hak dan kewajiban kepada penerima, lalu beri centang.',
      ),
    /** "Menyerahkan kuesioner survey kepuasan pelanggan." */
    questionnaire: z.enum(['given', 'declined'], 'Catat apakah kuesioner diserahkan.'),
    /** "Mengarsip & memelihara semua berkas": where the file lies from now on. */
    archive: requiredLine('Tulis tempat arsip berkas, misalnya "Lemari 2, map 14".'),
  })
  .superRefine((form, context) => {
    const issue = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (form.proof === 'shown' && form.proofNumber === '')
      issue(['proofNumber'], 'Pindai QR tanda terima, atau ketik nomornya.');
    if (form.proof === 'lost' && form.proofNote.length < 5)
      issue(
        ['proofNote'],
        'Tulis mengapa tanda terima tidak ada dan apa yang diperiksa sebagai gantinya.',
      );
    if (form.receiver.who === 'applicant') return;
    const { number, day, giver } = form.powerOfAttorney;
    if (giver === '') issue(['powerOfAttorney', 'giver'], 'Tulis siapa pemberi kuasa.');
    if (number === '' && day === '')
      issue(['powerOfAttorney', 'day'], 'Tulis tanggal atau nomor surat kuasa.');
  });
export type HandOverForm = z.infer<typeof HandOverForm>;

/** For the case file: the receiver's number as screens show it. */
export function maskHandOver(form: HandOverForm): HandOverForm {
  const { receiver } = form;
  return { ...form, receiver: { ...receiver, identityNumber: maskOnce(receiver.identityNumber) } };
}

/** A number that came masked from the screen ("as it was") stays as it is. */
export function maskOnce(number: string): string {
  return isMasked(number) ? number : maskIdentity(number);
}

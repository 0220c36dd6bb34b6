import { z } from 'zod';
import { FormLine } from './step-forms.ts';

/** The receiver's own part (SOP-LP2N-PAR-05 step 17), noted by the officer in front of whom it happens. */
export const ReceiveProductForm = z.strictObject({
  /** "Menandatangani Bukti Serah Terima Surat izin." */
  proofSigned: z
    .boolean()
    .refine((isSigned) => isSigned, 'Minta penerima menandatangani bukti serah terima dahulu.'),
  /** "Mengisi kuesioner survey kepuasan Pelanggan dan menyerahkan kembali." What it says stays unlinked. */
  questionnaire: z.enum(
    ['returned', 'later', 'declined'],
    'Catat kuesionernya: kembali atau belum.',
  ),
  note: FormLine.default(''),
});
export type ReceiveProductForm = z.infer<typeof ReceiveProductForm>;

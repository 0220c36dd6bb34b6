import { z } from 'zod';
import { FormLine, FormText, requiredLine, requiredText } from './step-forms.ts';

/** Laporan hasil PULSA (seed 000, PULSA 3). */
export const ReportForm = z.strictObject({
  serviceKind: requiredLine('Tulis jenis layanannya.'),
  request: requiredText('Tulis yang diminta pemohon.'),
  /** The item tested, certified or advised on, and its state when it came in. */
  object: FormText,
  /** Method or standard. */
  method: requiredLine('Tulis metode atau standar yang dipakai.'),
  result: requiredText('Tulis hasilnya.'),
  conclusion: requiredText('Tulis kesimpulannya.'),
  madeBy: requiredLine('Tulis siapa yang membuat laporan.'),
  unit: requiredLine('Tulis Balai/Bidang/Bagian yang membuat laporan.'),
  attachments: z.array(FormLine).max(20, 'Paling banyak 20 lampiran.'),
});
export type ReportForm = z.infer<typeof ReportForm>;

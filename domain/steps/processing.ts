import { z } from 'zod';
import { FormLine, FormText, requiredLine, requiredText } from './step-forms.ts';

/** What was done for the applicant, by whom, with which standard (seed 000, PINTU 4, PULSA 2 and 4). */
export const ProcessForm = z.strictObject({
  result: requiredText('Tulis apa yang dikerjakan dan hasilnya.'),
  doneBy: requiredLine('Tulis siapa yang mengerjakan.'),
  unit: FormLine,
  /** The standard referred to; the SOP names one per kind of service. */
  standard: FormLine,
  notes: FormText,
  attachments: z.array(FormLine).max(20, 'Paling banyak 20 lampiran.'),
});
export type ProcessForm = z.infer<typeof ProcessForm>;

import { z } from 'zod';
import { FormText } from './step-forms.ts';

/** What the head of office leaves with the signature (SOP-LP2N-PAR-05 step 14). */
export const SignForm = z.strictObject({
  /** Catatan pimpinan, on the map pengendali proses (14f). */
  note: FormText,
});
export type SignForm = z.infer<typeof SignForm>;

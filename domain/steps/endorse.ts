import { z } from 'zod';
import { FormText } from './step-forms.ts';

/** The endorser's own word on a report; may be empty (seed 000, PULSA 4). */
export const EndorseForm = z.strictObject({ note: FormText });
export type EndorseForm = z.infer<typeof EndorseForm>;

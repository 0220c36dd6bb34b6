import { z } from 'zod';
import { FormText } from './step-forms.ts';

/** A request is entered in the register (SOP 000, PINTU step 6); the register's columns come from the case itself. */
export const RegisterForm = z.strictObject({
  /** What the yearly report should say besides. */
  note: FormText.default(''),
});
export type RegisterForm = z.infer<typeof RegisterForm>;

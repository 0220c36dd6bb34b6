import { z } from 'zod';
import type { Refusal } from '../workflow/command.ts';

/** Short text of a form: a name, a number, a place. */
export const FormLine = z.string().trim().max(300);
/** Longer text of a form: findings, a paragraph. */
export const FormText = z.string().trim().max(4000);
export const FormDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-11-23.');

/** A required line: says what to write when it is empty. */
export function requiredLine(message: string) {
  return FormLine.min(1, message);
}

/** A required text: says what to write when it is empty. */
export function requiredText(message: string) {
  return FormText.min(1, message);
}

export type FormIssue = { path: string; message: string };

/** Reads a step's form. The issues say in Indonesian which field wants what. */
export function readForm<F>(
  schema: z.ZodType<F>,
  form: unknown,
): { form: F } | { refusal: Refusal } {
  const result = schema.safeParse(form);
  if (result.success) return { form: result.data };
  const issues: FormIssue[] = result.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
  return {
    refusal: {
      code: 'ISIAN_TIDAK_SAH',
      message: issues[0]?.message ?? 'Isian belum benar. Periksa lagi.',
      details: { issues },
    },
  };
}

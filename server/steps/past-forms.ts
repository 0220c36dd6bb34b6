import type { CaseReader, CaseStepRow } from '../../db/case/case-reader.ts';
import type { Capability } from '../../domain/workflow/capabilities.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { findStep } from '../../domain/workflow/sop-lookup.ts';
import type { z } from 'zod';

/** A form that an earlier step of the case left, with who filled it in and when. */
export type PastForm<F> = { form: F; row: CaseStepRow; by: string; at: string };

/**
 * Forms of done steps of one capability, oldest first. A form that the schema no longer reads (an
 * older version of the program wrote it) is left out rather than losing the case.
 */
export function pastForms<F>(
  reader: CaseReader,
  sop: Sop,
  caseId: string,
  capability: Capability,
  schema: z.ZodType<F>,
): PastForm<F>[] {
  return reader.steps(caseId).flatMap((row) => {
    if (row.form === null || row.completedAt === null || row.completedBy === null) return [];
    if (findStep(sop, row.step)?.capability !== capability) return [];
    const read = schema.safeParse(JSON.parse(row.form));
    return read.success ? [{ form: read.data, row, by: row.completedBy, at: row.completedAt }] : [];
  });
}

/** The last of them: the draft that counts, the classification that counts. */
export function latestForm<F>(
  reader: CaseReader,
  sop: Sop,
  caseId: string,
  capability: Capability,
  schema: z.ZodType<F>,
): PastForm<F> | undefined {
  return pastForms(reader, sop, caseId, capability, schema).at(-1);
}

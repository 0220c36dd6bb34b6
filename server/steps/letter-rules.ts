import type { CaseReader, CaseStepRow } from '../../db/case/case-reader.ts';
import { DraftForm } from '../../domain/steps/draft.ts';
import { InitialForm } from '../../domain/steps/initial.ts';
import { letterChain, type LetterChain } from '../../domain/steps/letter-chain.ts';
import type { Refusal } from '../../domain/workflow/command.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { z } from 'zod';

/** The letter's making as the rows of the case tell it; only steps that were done count. */
export function chainOf(reader: CaseReader, sop: Sop, caseId: string): LetterChain<CaseStepRow> {
  return letterChain(sop, doneSteps(reader, caseId));
}

/** The steps of a case that were done, in the order they were entered. */
export function doneSteps(reader: CaseReader, caseId: string): CaseStepRow[] {
  return reader.steps(caseId).filter(({ completedAt }) => completedAt !== null);
}

/** What the draft that counts says, as it was mended last; undefined before there is one. */
export function draftOf(chain: LetterChain<CaseStepRow>): DraftForm | undefined {
  return mendsOf(chain).at(-1)?.draft ?? firstTextOf(chain);
}

/** What the drafting officer wrote. */
export function firstTextOf({ draft }: LetterChain<CaseStepRow>): DraftForm | undefined {
  return readRow(draft, DraftForm);
}

/** Texts that a superior mended in person, oldest first (SOP 004 step 14c). */
export function mendsOf({
  passed,
}: LetterChain<CaseStepRow>): { row: CaseStepRow; draft: DraftForm }[] {
  return passed.flatMap((row) => {
    const draft = readRow(row, InitialForm)?.draft;
    return draft === undefined ? [] : [{ row, draft }];
  });
}

function readRow<F>(row: CaseStepRow | undefined, schema: z.ZodType<F>): F | undefined {
  if (row === undefined || row.form === null) return undefined;
  return schema.safeParse(JSON.parse(row.form)).data;
}

/** Nothing can be initialled, signed or numbered that nobody has drafted. */
export function mustBeDrafted(chain: LetterChain<CaseStepRow>): Refusal | undefined {
  if (draftOf(chain) !== undefined) return undefined;
  return {
    code: 'KONSEP_BELUM_ADA',
    message: 'Konsep surat belum dibuat. Kembalikan berkas kepada penyusun konsep dahulu.',
  };
}

/** A number is given to a signed letter only. */
export function mustBeSigned(chain: LetterChain<CaseStepRow>): Refusal | undefined {
  if (chain.signature !== undefined) return undefined;
  return {
    code: 'SURAT_BELUM_DITANDATANGANI',
    message: 'Surat belum ditandatangani. Nomor diberikan setelah pejabat menandatanganinya.',
  };
}

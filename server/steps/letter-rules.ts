import type { CaseReader, CaseStepRow } from '../../db/case/case-reader.ts';
import { DraftForm } from '../../domain/steps/draft.ts';
import { letterChain, type LetterChain } from '../../domain/steps/letter-chain.ts';
import type { Refusal } from '../../domain/workflow/command.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';

/** The letter's making as the rows of the case tell it; only steps that were done count. */
export function chainOf(reader: CaseReader, sop: Sop, caseId: string): LetterChain<CaseStepRow> {
  return letterChain(
    sop,
    reader.steps(caseId).filter(({ completedAt }) => completedAt !== null),
  );
}

/** What the draft that counts says; undefined before there is one. */
export function draftOf(chain: LetterChain<CaseStepRow>): DraftForm | undefined {
  const form = chain.draft?.form;
  if (form === undefined || form === null) return undefined;
  return DraftForm.safeParse(JSON.parse(form)).data;
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

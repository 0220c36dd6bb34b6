import type { CaseReader } from '../../db/case/case-reader.ts';
import { DispatchForm } from '../../domain/steps/dispatch.ts';
import { distinctOpds, sameOpd, withinSentence } from '../../domain/steps/opd.ts';
import { VerifyForm } from '../../domain/steps/verify.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { findStep, getStep, seriesOf } from '../../domain/workflow/sop-lookup.ts';
import { pastForms, type PastForm } from './past-forms.ts';

/** The verification that asked for a pertek last; an earlier round no longer counts. */
export function latestAsking(
  reader: CaseReader,
  sop: Sop,
  caseId: string,
): PastForm<VerifyForm> | undefined {
  return pastForms(reader, sop, caseId, 'verify', VerifyForm).findLast(
    ({ row }) => findStep(sop, row.step)?.outcomes[row.outcome ?? '']?.needsRecommendation === true,
  );
}

/** The agencies that verification asked for a pertek. */
export function askedOpds(reader: CaseReader, sop: Sop, caseId: string): string[] {
  const asking = latestAsking(reader, sop, caseId);
  return distinctOpds(asking?.form.perteks.map(({ opd }) => opd) ?? []);
}

/** The agencies that owe a pertek: those asked, or else those the files were brought to. */
export function owingOpds(reader: CaseReader, sop: Sop, caseId: string): string[] {
  const asked = askedOpds(reader, sop, caseId);
  if (asked.length > 0) return asked;
  const sent = pastForms(reader, sop, caseId, 'dispatch', DispatchForm).at(-1);
  return distinctOpds(sent?.form.deliveries.map(({ opd }) => opd) ?? []);
}

/** What the register says of a surat pengantar. */
export function letterRegarding(kinds: readonly string[], opd: string): string {
  return `Permintaan ${kinds.map(withinSentence).join(', ')} kepada ${opd}`;
}

/** Number of the surat pengantar that asked this agency last, if there was one. */
export function findLetterNumber(
  reader: CaseReader,
  sop: Sop,
  caseId: string,
  opd: string,
): string | undefined {
  const asking = latestAsking(reader, sop, caseId);
  if (asking === undefined) return undefined;
  const series = seriesOf(sop, getStep(sop, asking.row.step)) ?? 'surat-pengantar';
  const kinds = asking.form.perteks.filter((each) => sameOpd(each.opd, opd));
  const [first] = kinds;
  if (first === undefined) return undefined;
  const regarding = letterRegarding(
    kinds.map(({ kind }) => kind),
    first.opd.trim(),
  );
  return reader
    .numbersOf(caseId)
    .findLast(
      (row) => row.series === series && row.regarding === regarding && row.state === 'given',
    )?.number;
}

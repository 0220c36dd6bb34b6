import type { CaseView } from '../../../../domain/contract/case-view.ts';
import type { Demand } from '../../../../domain/steps/applicant-demands.ts';
import type { Repair } from '../../../../domain/steps/return-to-applicant.ts';
import type { VerifyFinding } from '../../../../domain/steps/verify.ts';
import { opdTexts } from '../opd-texts.ts';

export type Judgement = 'valid' | 'invalid' | 'absent';

/** How a requirement was judged; undefined = not looked at yet. */
export function judgementOf(finding: VerifyFinding | undefined): Judgement | undefined {
  if (finding === undefined) return undefined;
  if (!finding.present) return 'absent';
  return finding.correct ? 'valid' : 'invalid';
}

/** The same judgement again takes it back; what was noted as wrong no longer holds once valid. */
export function judge(
  findings: readonly VerifyFinding[],
  requirementId: string,
  judgement: Judgement,
): VerifyFinding[] {
  const known = findings.find((each) => each.requirementId === requirementId);
  const others = findings.filter((each) => each.requirementId !== requirementId);
  if (judgementOf(known) === judgement) return others;
  const isValid = judgement === 'valid';
  return [
    ...others,
    {
      requirementId,
      present: judgement !== 'absent',
      correct: isValid,
      note: isValid ? '' : (known?.note ?? ''),
    },
  ];
}

/** Writing what is wrong with a requirement that was not judged finds it invalid. */
export function annotate(
  findings: readonly VerifyFinding[],
  requirementId: string,
  note: string,
): VerifyFinding[] {
  const known = findings.find((each) => each.requirementId === requirementId);
  const finding = known ?? { requirementId, present: true, correct: false, note };
  return [...findings.filter((each) => each.requirementId !== requirementId), { ...finding, note }];
}

export function allValid(demands: readonly Demand[]): VerifyFinding[] {
  return demands.map(({ id }) => ({ requirementId: id, present: true, correct: true, note: '' }));
}

export function countValid(demands: readonly Demand[], findings: readonly VerifyFinding[]): number {
  return demands.filter(
    ({ id }) => judgementOf(findings.find((each) => each.requirementId === id)) === 'valid',
  ).length;
}

/** What the reason for sending the file back begins with. */
export function reasonStart(
  demands: readonly Demand[],
  findings: readonly VerifyFinding[],
): string {
  const bad = demands.flatMap(({ id, text }) => {
    const finding = findings.find((each) => each.requirementId === id);
    if (finding === undefined || finding.correct) return [];
    return [finding.note === '' ? text : `${text} (${finding.note})`];
  });
  return bad.length === 0 ? '' : opdTexts.invalidStart(bad.join('; '));
}

/**
 * What the desks before found remarkable about the requirement: what the applicant mended, or what
 * CS did not find in order. Nothing where CS found it in order: the file would not be here otherwise.
 */
export function saidBefore(
  id: string,
  requirements: CaseView['requirements'],
  repairs: readonly Repair[],
): string {
  const repair = repairs.find((each) => each.requirementId === id && each.repaired);
  if (repair !== undefined) return opdTexts.handedIn(repair.note);
  const row = requirements.find((each) => each.id === id);
  if (row === undefined) return '';
  const note = row.note === '' ? '' : ` (${row.note})`;
  if (row.checked && row.present && row.correct) return note === '' ? '' : opdTexts.byCs(row.note);
  const word = row.checked
    ? row.present
      ? opdTexts.csPresent
      : opdTexts.csAbsent
    : opdTexts.csUnseen;
  return `${opdTexts.byCs(word)}${note}`;
}

import type { ChecklistFinding } from './case-state.ts';
import type { Sop, SopRequirement } from './define-sop.ts';
import type { SopStep } from './define-step.ts';

/** The requirements that apply to this applicant (a power of attorney only when represented). */
export function applicableRequirements(
  sop: Sop,
  facts: { represented: boolean },
  step?: SopStep,
): SopRequirement[] {
  return sop.requirements.filter((requirement) => {
    if (requirement.when === 'represented' && !facts.represented) return false;
    return step?.requirements?.includes(requirement.id) ?? true;
  });
}

export type ChecklistSummary = {
  total: number;
  present: number;
  /** Present and correct. */
  correct: number;
  complete: boolean;
  /** Ids in the order of the checklist. */
  notPresent: string[];
  notCorrect: string[];
};

/** Counts the findings against the requirements; one without a finding counts as not present. */
export function summarise(
  requirements: readonly SopRequirement[],
  findings: readonly ChecklistFinding[],
): ChecklistSummary {
  const notPresent: string[] = [];
  const notCorrect: string[] = [];
  for (const { id } of requirements) {
    const finding = findFinding(findings, id);
    if (finding?.present !== true) notPresent.push(id);
    else if (!finding.correct) notCorrect.push(id);
  }
  const present = requirements.length - notPresent.length;
  const correct = present - notCorrect.length;
  return {
    total: requirements.length,
    present,
    correct,
    complete: correct === requirements.length,
    notPresent,
    notCorrect,
  };
}

/** Sentences for the return note: what is missing, what is wrong, and the officer's remark. */
export function missing(
  requirements: readonly SopRequirement[],
  findings: readonly ChecklistFinding[],
): string[] {
  return requirements.flatMap((requirement) => {
    const finding = findFinding(findings, requirement.id);
    if (finding?.present === true && finding.correct) return [];
    const fault = finding?.present === true ? 'perlu diperbaiki' : 'belum ada';
    const note = finding?.note?.trim();
    const sentence = `${withoutStop(requirement.text)}: ${fault}`;
    return [note ? `${sentence} (${withoutStop(note)}).` : `${sentence}.`];
  });
}

/** The last finding wins: a checklist filled again corrects the earlier one. */
function findFinding(
  findings: readonly ChecklistFinding[],
  requirementId: string,
): ChecklistFinding | undefined {
  return findings.findLast((finding) => finding.requirementId === requirementId);
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.;]+$/, '');
}

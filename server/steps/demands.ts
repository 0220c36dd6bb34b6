import type { CaseReader, CaseRecord } from '../../db/case/case-reader.ts';
import {
  openDemands,
  setDemands,
  type Demand,
  type OpenDemand,
} from '../../domain/steps/applicant-demands.ts';
import { ClassifyForm } from '../../domain/steps/classify.ts';
import { VerifyForm } from '../../domain/steps/verify.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import { latestForm } from './past-forms.ts';

/** All that verification looks at: the SOP's requirements and those set for this applicant. */
export function demandsOf(reader: CaseReader, sop: Sop, record: CaseRecord): Demand[] {
  return [
    ...applicableRequirements(sop, record.state).map(({ id, text }) => ({ id, text })),
    ...setDemands(setLines(reader, sop, record)),
  ];
}

/** What the applicant must still bring or mend. */
export function openDemandsOf(reader: CaseReader, sop: Sop, record: CaseRecord): OpenDemand[] {
  return openDemands({
    requirements: applicableRequirements(sop, record.state).map(({ id, text }) => {
      const finding = record.checklist.findLast(({ requirementId }) => requirementId === id);
      return {
        id,
        text,
        present: finding?.present ?? false,
        correct: finding?.correct ?? false,
        note: finding?.note ?? '',
        checked: finding !== undefined,
      };
    }),
    lines: setLines(reader, sop, record),
    verified: latestForm(reader, sop, record.id, 'verify', VerifyForm)?.form.findings ?? [],
  });
}

function setLines(reader: CaseReader, sop: Sop, record: CaseRecord): string[] {
  return latestForm(reader, sop, record.id, 'classify', ClassifyForm)?.form.requirements ?? [];
}

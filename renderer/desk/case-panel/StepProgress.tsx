import type { CaseView } from '../../../domain/contract/case-view.ts';
import { StepLine } from '../../ui/StepLine.tsx';
import type { Step } from '../../ui/StepLine.tsx';
import { caseTexts } from './texts.ts';

/** The step line: past steps full, the present one a ring, the rest hollow. */
export function StepProgress({ view }: { view: CaseView }) {
  const isOpen = view.status === 'open';
  const title = view.active.map((step) => step.title).join(' · ');
  const steps: Step[] = Array.from({ length: view.stepCount }, (_, index) => {
    const number = index + 1;
    const isCurrent = isOpen && number === view.stepNumber;
    return {
      id: String(number),
      label: isCurrent ? title : caseTexts.stepOf(number, view.stepCount),
      state: isCurrent ? 'current' : number < view.stepNumber || !isOpen ? 'done' : 'todo',
    };
  });
  return <StepLine label={caseTexts.stepOf(view.stepNumber, view.stepCount)} steps={steps} />;
}

import type { CaseView } from '../../../domain/contract/case-view.ts';
import { ClassifyForm, groundText } from '../../../domain/steps/classify.ts';
import { instructionsOf, lastForm, returnedWith } from '../../../domain/steps/first-forms.ts';
import { legalClasses } from '../../../domain/steps/information-law.ts';
import { Banner } from '../../ui/Banner.tsx';
import { pintuTexts } from './pintu-texts.ts';
import form from '../Form.module.css';

interface RequestFactsProps {
  view: CaseView;
  step: CaseView['active'][number];
}

/** Who asks for what, for whom it was meant, and what came with it: what an officer reads first. */
export function RequestFacts({ view, step }: RequestFactsProps) {
  const back = returnedWith(view);
  const instructions = instructionsOf(view);
  const sorted = lastForm(view, 'classify', ClassifyForm);
  const legal = sorted?.legalClass;
  const rows: [string, string][] = [
    [
      pintuTexts.applicant,
      [view.applicantName, view.applicant.institution].filter((text) => text !== '').join(', '),
    ],
    [pintuTexts.request, view.applicant.subject],
    [pintuTexts.kind, view.choice ?? ''],
    [pintuTexts.legalClass, legal === undefined || legal === '' ? '' : legalClasses[legal].label],
    [pintuTexts.ground, sorted === undefined ? '' : groundText(sorted.ground)],
    [pintuTexts.forwarded, step.units?.join(', ') ?? ''],
    [pintuTexts.disposition, instructions.join(' ')],
  ];
  return (
    <>
      {back && (
        <Banner tone="warn" title={pintuTexts.returned(back.by)}>
          {back.reason}
        </Banner>
      )}
      <dl className={form.facts}>
        {rows
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <Fact key={label} label={label} text={text} />
          ))}
      </dl>
    </>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

import type { CaseView } from '../../../domain/contract/case-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { caseTexts } from './texts.ts';
import { usePaperDeeds } from './use-paper-deeds.ts';
import styles from './CasePanel.module.css';

/** The papers of a case as it stands now: the map pengendali proses, and the checklist where there is one. */
export function PaperPrints({ view }: { view: CaseView }) {
  return (
    <ul className={styles.prints} aria-label={caseTexts.printNow}>
      {printable(view).map((paper) => (
        <li key={paper}>
          <PrintButton caseId={view.id} paper={paper} />
        </li>
      ))}
    </ul>
  );
}

/** Each with a command of its own: one paper need not wait until the other is at the printer. */
function PrintButton({ caseId, paper }: { caseId: string; paper: Printable }) {
  const { onPrint, busy } = usePaperDeeds(caseId);
  return (
    <Button size="s" wide icon={<Icon name="printer" />} busy={busy} onPress={() => onPrint(paper)}>
      {caseTexts.prints[paper]}
    </Button>
  );
}

type Printable = keyof typeof caseTexts.prints;

function printable({ requirements, timeline }: CaseView): Printable[] {
  const papers: Printable[] = ['process-sheet'];
  if (requirements.length > 0) papers.push('checklist');
  if (timeline.some(({ capability, form }) => capability === 'draft' && form !== undefined))
    papers.push('letter');
  // Before anybody looked there is nothing to tell the applicant.
  const isLookedAt = requirements.some(({ checked }) => checked);
  const isMissing = requirements.some(({ present, correct }) => !present || !correct);
  if (isLookedAt && isMissing) papers.push('return-note');
  return papers;
}

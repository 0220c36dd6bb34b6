import type { CaseView } from '../../domain/contract/case-view.ts';
import { PaperPrints } from '../desk/case-panel/PaperPrints.tsx';
import { PaperRow } from '../desk/case-panel/PaperRow.tsx';
import { caseTexts } from '../desk/case-panel/texts.ts';
import { usePaperDeeds } from '../desk/case-panel/use-paper-deeds.ts';
import { Card } from '../ui/Card.tsx';
import { fileTexts } from './texts.ts';
import styles from './CaseFile.module.css';

interface PapersProps {
  view: CaseView;
  /** Whoever only reads files prints nothing. */
  mayPrint: boolean;
}

/** Every paper this case made: open it, try again, once more as SALINAN; and papers as it stands now. */
export function Papers({ view, mayPrint }: PapersProps) {
  const deeds = usePaperDeeds(view.id);
  return (
    <Card title={fileTexts.papers}>
      {mayPrint && <PaperPrints view={view} />}
      <ul aria-label={caseTexts.papers}>
        {view.papers.length === 0 && <li className={styles.soft}>{caseTexts.noPapers}</li>}
        {view.papers.map((job) => (
          <PaperRow key={job.id} job={job} {...deeds} readOnly={!mayPrint} />
        ))}
      </ul>
    </Card>
  );
}

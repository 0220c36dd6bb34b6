import type { CaseView } from '../../../../domain/contract/case.ts';
import { Status } from '../../../ui/Status.tsx';
import { caseTexts } from '../../case-panel/texts.ts';
import { ChecklistTable } from '../checklist/ChecklistTable.tsx';
import { fromRequirements } from '../checklist/findings.ts';
import { stepTexts } from '../texts.ts';
import form from '../../Form.module.css';
import styles from '../checklist/Checklist.module.css';

/** What CS found, to be looked at once more before the tanda terima (SOP 004 step 6a). */
export function ConfirmList({ view }: { view: CaseView }) {
  const { presentCount, total, csApproved } = view.checklist;
  return (
    <section className={form.tight} aria-labelledby="judul-pastikan">
      <div className={styles.head}>
        <h3 id="judul-pastikan">{stepTexts.confirmTitle}</h3>
        <Status tone={csApproved ? 'good' : 'warn'}>
          {csApproved ? caseTexts.csApproved : caseTexts.notApproved}
        </Status>
        <span className={styles.count}>{stepTexts.checklistCount(presentCount, total)}</span>
      </div>
      <ChecklistTable
        requirements={view.requirements}
        values={fromRequirements(view.requirements)}
        onChange={() => {}}
        readOnly
      />
    </section>
  );
}

import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { Icon } from '../../../ui/icons.tsx';
import { Status } from '../../../ui/Status.tsx';
import { caseTexts } from '../../case-panel/texts.ts';
import { stepTexts } from '../texts.ts';
import form from '../../Form.module.css';
import styles from '../checklist/Checklist.module.css';

/** What CS found, to be looked at once more before the tanda terima (SOP 004 step 6a). */
export function ConfirmList({ view }: { view: CaseView }) {
  const { csApproved, total } = view.checklist;
  const good = view.requirements.filter(({ present, correct }) => present && correct).length;
  return (
    <section className={form.tight} aria-labelledby="judul-pastikan">
      <div className={styles.head}>
        <h3 id="judul-pastikan">{stepTexts.confirmTitle}</h3>
        <Status tone={csApproved ? 'good' : 'warn'}>
          {csApproved ? caseTexts.csApproved : caseTexts.notApproved}
        </Status>
        <span className={styles.count}>{stepTexts.checklistCount(good, total)}</span>
      </div>
      <ul className={styles.confirm}>
        {view.requirements.map((row) => {
          const isGood = row.present && row.correct;
          return (
            <li key={row.id} className={isGood ? styles.isGood : styles.isBad}>
              <Icon
                name={isGood ? 'check' : 'cross'}
                label={isGood ? stepTexts.isGood : stepTexts.isBad}
              />
              <span>
                {row.text}
                {row.note && <span className={styles.remark}>{row.note}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

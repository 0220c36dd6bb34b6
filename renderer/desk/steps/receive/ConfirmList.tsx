import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { rowsToRecheck } from '../../../../domain/steps/receive.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Status } from '../../../ui/Status.tsx';
import { caseTexts } from '../../case-panel/texts.ts';
import { stepTexts } from '../texts.ts';
import form from '../../Form.module.css';
import styles from '../checklist/Checklist.module.css';

interface ConfirmListProps {
  view: CaseView;
  /** Ids of the rows that were looked at again. */
  rechecked: readonly string[];
  onChange: (rechecked: string[]) => void;
}

/** What CS found and the map itself, looked at once more before the tanda terima (SOP 004 step 6a, b). */
export function ConfirmList({ view, rechecked, onChange }: ConfirmListProps) {
  const rows = rowsToRecheck(view.requirements);
  const { csApproved } = view.checklist;
  const done = rows.filter(({ id }) => rechecked.includes(id)).length;
  return (
    <section className={form.tight} aria-labelledby="judul-pastikan">
      <div className={styles.head}>
        <h3 id="judul-pastikan">{stepTexts.confirmTitle}</h3>
        <Status tone={csApproved ? 'good' : 'warn'}>
          {csApproved ? caseTexts.csApproved : caseTexts.notApproved}
        </Status>
        <span className={styles.count}>{stepTexts.checklistCount(done, rows.length)}</span>
      </div>
      <ul className={styles.confirm} data-first>
        {rows.map(({ id, text }) => (
          <li key={id}>
            <Checkbox
              label={text}
              {...remarkOn(view, id)}
              checked={rechecked.includes(id)}
              onChange={(checked) =>
                onChange(checked ? [...rechecked, id] : rechecked.filter((each) => each !== id))
              }
            />
          </li>
        ))}
      </ul>
      {done < rows.length && (
        <div className={form.buttons}>
          <Button
            size="s"
            shortcut={stepTexts.confirmAllKey}
            onPress={() => onChange(rows.map(({ id }) => id))}
          >
            {stepTexts.confirmAll}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What CS wrote about it, or that it is no longer as CS approved it. */
function remarkOn(view: CaseView, id: string): { description?: string } {
  const row = view.requirements.find((each) => each.id === id);
  if (row === undefined) return {};
  const isGood = row.present && row.correct;
  const remark = [isGood ? '' : stepTexts.isBad, row.note].filter((text) => text !== '').join(': ');
  return remark === '' ? {} : { description: remark };
}

import { useState } from 'react';
import { cameWith } from '../../../../domain/steps/came-with.ts';
import { openDemandsIn } from '../../../../domain/steps/first-opd-forms.ts';
import { ProblemBanner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CameWithNote } from '../CameWithNote.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { stepTexts } from '../texts.ts';
import { ChecklistTable } from './ChecklistTable.tsx';
import { countGood, missingFirst, missingRows } from './findings.ts';
import { useChecklist } from './use-checklist.ts';
import { useDesk } from '../../desk-context.ts';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';
import styles from './Checklist.module.css';

/**
 * CS (and the help desk) looks at every requirement: there, right, and what is wrong. The outcomes
 * are the SOP's: complete to the counter, back to the applicant, on to the help desk (SOP 004 step 4).
 */
export function ChecklistStep({ view, step, ticketId, heading }: StepProps) {
  const { session } = useDesk();
  const isHeldByOther = step.holderId !== undefined && step.holderId !== session.me.userId;
  const list = useChecklist(view, step.token, !isHeldByOther);
  // As the applicant left with it: a row that is mended now stays where it is.
  const [sentBackFor] = useState(
    () => new Set(cameWith(view)?.returns === true ? openDemandsIn(view).map(({ id }) => id) : []),
  );
  const good = countGood(view.requirements, list.values);
  const total = view.requirements.length;
  const missing = missingRows(view.requirements, list.values);
  const word = {
    saved: stepTexts.saved,
    saving: stepTexts.saving,
    unsaved: stepTexts.notSaved,
  }[list.state];
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <CameWithNote view={view} />
        <section className={form.tight} aria-labelledby="judul-periksa">
          <div className={styles.head}>
            <h3 id="judul-periksa">{stepTexts.checklistTitle}</h3>
            <span className={styles.saved} role="status">
              {word}
            </span>
            <span className={styles.count}>{stepTexts.checklistCount(good, total)}</span>
          </div>
          <ChecklistTable
            requirements={missingFirst(view.requirements, sentBackFor)}
            values={list.values}
            onChange={list.change}
            onAllGood={list.markAll}
            readOnly={isHeldByOther}
          />
          <div className={form.spread}>
            <p id="checklist-keys" className={styles.keys}>
              {stepTexts.checklistKeys}
            </p>
            {!isHeldByOther && good < total && (
              <Button size="s" onPress={list.markAll}>
                {stepTexts.allPresent}
              </Button>
            )}
          </div>
          <ProblemBanner problem={list.problem} />
        </section>
        <StepGuide step={step} />
      </div>
      <OutcomeBar
        view={view}
        token={step.token}
        ticketId={ticketId}
        before={list.save}
        // What is ticked here counts; it is saved before the step is done.
        serverSays={({ disabledCode, disabledReason }) =>
          disabledCode === 'PERSYARATAN_BELUM_LENGKAP' ? undefined : disabledReason
        }
        blocked={({ action }) =>
          action.needsChecklist && good < total ? stepTexts.completeFirst(good, total) : undefined
        }
        reasonStart={missing.length > 0 ? stepTexts.missingCount(good, total) : ''}
        missing={missing}
      />
    </>
  );
}

import type { Problem } from '../app/problem.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { formTexts } from './form/texts.ts';
import styles from './Admin.module.css';

interface SaveBarProps {
  isDirty: boolean;
  /** Default: as soon as something was changed. */
  canSave?: boolean;
  busy: boolean;
  problem: Problem | undefined;
  /** Something must be mended before it can be sent. */
  needsMending: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** At the foot of a page that is one form; stays in sight while the page scrolls. */
export function SaveBar(props: SaveBarProps) {
  const { isDirty, needsMending, canSave = isDirty } = props;
  return (
    <div className={styles.saveBar}>
      <div role="status">
        {props.problem === undefined && (
          <span className={styles.soft}>
            {needsMending ? formTexts.mend : isDirty ? formTexts.unsaved : ''}
          </span>
        )}
        <ProblemBanner problem={props.problem} />
      </div>
      <Button
        onPress={props.onDiscard}
        disabledReason={isDirty ? undefined : formTexts.nothingToSave}
      >
        {formTexts.discardShort}
      </Button>
      <Button
        variant="primary"
        shortcut="Ctrl+Enter"
        busy={props.busy}
        disabledReason={canSave ? undefined : formTexts.nothingToSave}
        onPress={props.onSave}
      >
        {formTexts.save}
      </Button>
    </div>
  );
}

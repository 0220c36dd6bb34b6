import type { DraftForm } from '../../../../domain/steps/draft.ts';
import { Button } from '../../../ui/Button.tsx';
import { DraftFields } from '../draft/DraftFields.tsx';
import { letterTexts } from '../letter/letter-texts.ts';
import { useLetter } from '../letter/LetterInView.tsx';
import form from '../../Form.module.css';
import styles from '../Steps.module.css';

interface MendDraftProps {
  caseId: string;
  /** The draft as it is being mended; undefined = left as it is. */
  value: DraftForm | undefined;
  onChange: (draft: DraftForm | undefined) => void;
  errorOf: (path: string) => string | undefined;
  touch: (path: string) => void;
}

/**
 * Whoever got the draft back mends it in person (SOP 004 step 14c: "meminta Kasi / Kabid Layanan
 * untuk memperbaiki"). The text before stays on record.
 */
export function MendDraft({ caseId, value, onChange, errorOf, touch }: MendDraftProps) {
  const letter = useLetter(caseId);
  if (value === undefined) {
    return (
      <div className={form.buttons}>
        <Button
          shortcut={letterTexts.mendKey}
          disabledReason={letter.data ? undefined : letterTexts.mendLoading}
          onPress={() => onChange(letter.data?.draft)}
        >
          {letterTexts.mend}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.sheet} aria-labelledby="judul-perbaiki" data-first>
      <h3 id="judul-perbaiki">{letterTexts.mendTitle}</h3>
      <p className={form.soft}>{letterTexts.mendHint}</p>
      <DraftFields
        value={value}
        onChange={(change) => onChange({ ...value, ...change })}
        errorOf={(path) => errorOf(`draft.${path}`)}
        touch={(path) => touch(`draft.${path}`)}
      />
      <div className={form.buttons}>
        <Button size="s" onPress={() => onChange(undefined)}>
          {letterTexts.mendDrop}
        </Button>
      </div>
    </section>
  );
}

import type { ClassifyForm } from '../../../../domain/steps/classify.ts';
import { ExclusionLetter, exclusionLetters } from '../../../../domain/steps/information-law.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { CheckGroup } from '../CheckGroup.tsx';
import { pintuTexts } from '../pintu-texts.ts';
import type { StepFormState } from '../use-step-form.ts';
import form from '../../Form.module.css';

/** Why information stays excluded: the law's letter or another law, and what opening it would do. */
export function ExclusionPart({ f }: { f: StepFormState<ClassifyForm> }) {
  const { exclusion } = f.value;
  const set = (change: Partial<typeof exclusion>) =>
    f.set({ exclusion: { ...exclusion, ...change } });
  const needsOther = exclusion.letters.includes('j');
  return (
    <section className={form.stack} aria-label={pintuTexts.information['kept-excluded'].label}>
      <CheckGroup
        label={pintuTexts.article17}
        options={ExclusionLetter.options.map((letter) => ({
          value: letter,
          label: pintuTexts.letter(letter, exclusionLetters[letter]),
        }))}
        chosen={exclusion.letters}
        onChange={(letters) => set({ letters })}
      />
      <TextField
        label={pintuTexts.otherLaw}
        optional={!needsOther}
        value={exclusion.otherLaw}
        onChange={(otherLaw) => set({ otherLaw })}
        onBlur={() => f.touch('exclusion.otherLaw')}
        error={f.errorOf('exclusion.otherLaw')}
      />
      <TextField
        label={pintuTexts.consequence}
        rows={3}
        value={exclusion.consequence}
        onChange={(consequence) => set({ consequence })}
        onBlur={() => f.touch('exclusion.consequence')}
        error={f.errorOf('exclusion.consequence')}
      />
    </section>
  );
}

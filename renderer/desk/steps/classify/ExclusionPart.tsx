import type { ClassifyForm } from '../../../../domain/steps/classify.ts';
import { ExclusionLetter, exclusionLetters } from '../../../../domain/steps/information-law.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
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
      <fieldset className={form.tight}>
        <legend className={form.strong}>{pintuTexts.article17}</legend>
        <div className={form.pair}>
          {ExclusionLetter.options.map((letter) => (
            <Checkbox
              key={letter}
              label={pintuTexts.letter(letter, exclusionLetters[letter])}
              checked={exclusion.letters.includes(letter)}
              onChange={(checked) =>
                set({
                  letters: ExclusionLetter.options.filter((each) =>
                    each === letter ? checked : exclusion.letters.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
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

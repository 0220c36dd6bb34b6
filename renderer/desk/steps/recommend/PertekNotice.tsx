import { formatTanggal } from '../../../../domain/calendar/format-date.ts';
import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { lastForm } from '../../../../domain/steps/first-forms.ts';
import { RecommendForm, type Pertek } from '../../../../domain/steps/recommend.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { opdTexts } from '../opd-texts.ts';
import form from '../../Form.module.css';

/**
 * Told to every desk after the technical team: an agency that advises against is advice that goes
 * on, and must not be overlooked; conditions belong in the letter.
 */
export function PertekNotice({ view }: { view: CaseView }) {
  const { perteks = [] } = lastForm(view, 'recommend', RecommendForm) ?? {};
  const against = perteks.filter(({ conclusion }) => conclusion === 'tidak-memenuhi');
  const conditional = perteks.filter(({ conclusion }) => conclusion === 'memenuhi-dengan-syarat');
  return (
    <>
      {against.length > 0 && (
        <Banner tone="bad" title={opdTexts.against(namesOf(against))}>
          {against.map((pertek) => (
            <p key={pertek.opd}>
              {letter(pertek)} {pertek.text}
            </p>
          ))}
        </Banner>
      )}
      {conditional.length > 0 && (
        <Banner tone="warn" title={opdTexts.conditional(namesOf(conditional))}>
          {conditional.map((pertek) => (
            <div key={pertek.opd}>
              <p>{letter(pertek)}</p>
              <ul className={form.bullets}>
                {pertek.conditions.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </Banner>
      )}
    </>
  );
}

function namesOf(perteks: readonly Pertek[]): string {
  return perteks.map(({ opd }) => opd).join('; ');
}

function letter({ number, day }: Pertek): string {
  return opdTexts.pertekLetter(number, day === '' ? '' : formatTanggal(day));
}

import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { Status } from '../../../ui/Status.tsx';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import { DeliveryPapers } from './DeliveryPapers.tsx';
import form from '../../Form.module.css';

interface ReplyLetterProps {
  view: CaseView;
  /** The register it is numbered in. */
  series: string;
}

/** The letter must lie on the desk before it can be handed over: it is numbered and printed here. */
export function ReplyLetter({ view, series }: ReplyLetterProps) {
  const number = view.numbers.findLast((each) => each.series === series && each.state === 'given');
  const sheets = view.papers.filter(
    ({ paper, copy, title }) =>
      paper === 'letter' && copy === 0 && number !== undefined && title.includes(number.number),
  );
  return (
    <section className={form.tight} aria-label={texts.letter}>
      <div className={form.spread}>
        <h3>{texts.letter}</h3>
        {number && <Status tone="good">{texts.letterNumbered}</Status>}
      </div>
      <DeliveryPapers
        view={view}
        sheets={sheets}
        hint={texts.letterFirst}
        give={texts.letterGive}
        asked={{ paper: 'reply' }}
      />
    </section>
  );
}

import { formatTanggal } from '../../../../domain/calendar/format-date.ts';
import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Status } from '../../../ui/Status.tsx';
import { deliveryTexts as texts } from '../delivery-texts.ts';
import form from '../../Form.module.css';

/** The last look before it goes out: the product has its number and day (SOP 004 step 15). */
export function ProductLine({ view }: { view: CaseView }) {
  if (view.product === undefined) return null;
  const series = view.product.series;
  const number = view.numbers.findLast((each) => each.state === 'given' && each.series === series);
  if (series !== undefined && number === undefined)
    return (
      <Banner tone="warn" title={texts.notNumbered}>
        {texts.notNumberedHint}
      </Banner>
    );
  return (
    <section className={form.tight} aria-label={texts.product}>
      <div className={form.spread}>
        <strong>{view.product.name}</strong>
        {number && <Status tone="good">{texts.numbered}</Status>}
      </div>
      {number && (
        <p>
          {number.number}, {formatTanggal(number.day)}
        </p>
      )}
    </section>
  );
}

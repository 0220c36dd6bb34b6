import type { ServiceGuide } from '../../../../domain/contract/desk.ts';
import { formatRupiah } from '../../../ui/format.ts';
import { stepTexts } from '../texts.ts';
import form from '../../Form.module.css';
import styles from '../Steps.module.css';

/** What a visitor asks about a service: requirements, promise, fee, product. */
export function ServiceSheet({ guide }: { guide: ServiceGuide }) {
  return (
    <section className={styles.sheet} aria-label={guide.title}>
      <h3>{guide.title}</h3>
      <dl className={form.facts}>
        {guide.promise && (
          <>
            <dt>{stepTexts.promise}</dt>
            <dd>{guide.promise}</dd>
          </>
        )}
        <dt>{stepTexts.fee}</dt>
        <dd>{feeWords(guide.fee)}</dd>
        {guide.product && (
          <>
            <dt>{stepTexts.product}</dt>
            <dd>{guide.product}</dd>
          </>
        )}
      </dl>
      {guide.requirements.length > 0 && (
        <>
          <h4>{stepTexts.requirements}</h4>
          <ol className={styles.numbered}>
            {guide.requirements.map((row) => (
              <li key={row.id}>{row.text}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function feeWords(fee: number | undefined): string {
  if (fee === undefined) return stepTexts.feeUnknown;
  return fee === 0 ? stepTexts.free : formatRupiah(fee);
}

import { numberTokens } from '../../../domain/numbering/number-template.ts';
import { officeDay } from '../../../domain/calendar/office-time.ts';
import { Banner } from '../../ui/Banner.tsx';
import { serverNow } from '../../ui/clock.ts';
import { TextField } from '../../ui/TextField.tsx';
import { numberPreview, templateProblem } from './office-form.ts';
import type { SectionProps } from './OfficePage.tsx';
import { officeTexts } from './texts.ts';
import formStyles from '../form/Form.module.css';
import styles from './Office.module.css';

/** The tanda terima's number: its template, how it reads, and what may go wrong with it. */
export function NumberSection({ form: { value, set } }: SectionProps) {
  const day = officeDay(new Date(serverNow()).toISOString(), value.zone);
  const problem = templateProblem(value.receiptNumber);
  const { number, remarks } = numberPreview(value, day);
  return (
    <div className={styles.two}>
      <div className={formStyles.stack}>
        <TextField
          label={officeTexts.receipt}
          description={officeTexts.receiptHint}
          value={value.receiptNumber}
          onChange={(receiptNumber) => set({ receiptNumber })}
          maxLength={80}
          required
          error={problem}
        />
        <TextField
          label={officeTexts.archive}
          description={officeTexts.archiveHint}
          optional
          value={value.code}
          onChange={(code) => set({ code })}
          maxLength={40}
        />
        {number !== undefined && (
          <p role="status">
            {officeTexts.receiptPreview}
            <output className={styles.number}>{number}</output>
          </p>
        )}
        {problem === undefined &&
          remarks.map((remark) => (
            <Banner key={remark} tone="warn">
              {remark}
            </Banner>
          ))}
      </div>
      <section className={formStyles.tight}>
        <h3>{officeTexts.tokens}</h3>
        <dl className={styles.tokens}>
          {Object.entries(numberTokens).map(([token, meaning]) => (
            <div key={token} className={styles.token}>
              <dt>
                <code>{`{${token}}`}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

import type { ScanResult } from '../../domain/contract/case-view.ts';
import { Button } from '../ui/Button.tsx';
import { formatDate, formatTime } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { scanTexts } from './texts.ts';
import { cx } from '../ui/cx.ts';
import styles from './Scan.module.css';

interface ScanVerdictProps {
  result: ScanResult;
  zone: string;
  /** Undefined: this person does not work on cases. */
  onOpen: ((caseId: string) => void) | undefined;
}

/** Genuine or refused, by word, shape and colour. */
export function ScanVerdict({ result, zone, onOpen }: ScanVerdictProps) {
  if (!result.ok) {
    return (
      <section className={cx(styles.card, styles.bad)}>
        <p className={styles.word}>
          <Icon name="cross" size={1.4} /> {scanTexts.refused}
        </p>
        <p className={styles.sentence}>{result.message}</p>
        <p className={styles.code}>Kode {result.code}</p>
      </section>
    );
  }
  const rows = [
    [scanTexts.receipt, result.receiptNumber],
    [scanTexts.applicant, result.applicantName],
    [scanTexts.service, result.service],
    [scanTexts.status, result.status],
    [scanTexts.current, result.current],
    [
      scanTexts.issuedAt,
      `${formatDate(result.issuedAt, zone)}, ${formatTime(result.issuedAt, zone)}`,
    ],
  ] as const;
  return (
    <section className={cx(styles.card, styles.good)}>
      <p className={styles.word}>
        <Icon name="check" size={1.4} /> {scanTexts.valid}
      </p>
      <p>{scanTexts.validLine}</p>
      <dl className={styles.facts}>
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {onOpen && (
        <Button variant="primary" size="l" shortcut="F9" onPress={() => onOpen(result.caseId)}>
          {scanTexts.open}
        </Button>
      )}
    </section>
  );
}

import type { CaseView } from '../../domain/contract/case-view.ts';
import { Card } from '../ui/Card.tsx';
import { moment } from './moment.ts';
import { fileTexts } from './texts.ts';
import styles from './CaseFile.module.css';

/** Every arrow back this case went: from which desk, by whom, when, and why. */
export function Returns({ view, zone }: { view: CaseView; zone: string }) {
  const returns = view.timeline.filter((entry) => entry.returns);
  return (
    <Card title={fileTexts.returns}>
      {returns.length === 0 ? (
        <p className={styles.soft}>{fileTexts.noReturns}</p>
      ) : (
        <ul className={styles.list} aria-label={fileTexts.returns}>
          {returns.map((entry) => (
            <li key={entry.token}>
              <p className={styles.strong}>{entry.outcomeLabel}</p>
              <p className={styles.soft}>
                {fileTexts.returnedBy(
                  entry.actingTitle
                    ? `${entry.officerName ?? ''} (${entry.actingTitle})`
                    : (entry.officerName ?? entry.actorLabel),
                  entry.completedAt ? moment(entry.completedAt, zone) : '',
                )}
              </p>
              {entry.reason && <p className={styles.reason}>“{entry.reason}”</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

import type { CaseView } from '../../../domain/contract/case-view.ts';
import { formatDurasi } from '../../../domain/calendar/format-date.ts';
import { shortMoment } from '../../case-file/moment.ts';
import { caseTexts } from './texts.ts';
import styles from './CasePanel.module.css';

interface TimelineProps {
  timeline: CaseView['timeline'];
  zone: string;
}

/** The map pengendali proses so far, newest first: who did what, when, and how long it took. */
export function Timeline({ timeline, zone }: TimelineProps) {
  if (timeline.length === 0) return <p className={styles.soft}>{caseTexts.noHistory}</p>;
  return (
    <ol className={styles.timeline} aria-label={caseTexts.history}>
      {timeline.toReversed().map((entry, index) => (
        <li key={timeline.length - index} className={styles.event}>
          <p className={styles.strong}>{entry.title}</p>
          <p className={styles.soft}>
            {entry.officerName ?? entry.actorLabel}
            {' · '}
            {entry.completedAt ? shortMoment(entry.completedAt, zone) : caseTexts.inProgress}
            {entry.completedAt &&
              entry.seconds !== undefined &&
              ` · ${formatDurasi(entry.seconds)}`}
          </p>
          {entry.outcomeLabel && <p className={styles.outcome}>{entry.outcomeLabel}</p>}
          {entry.reason && <p className={styles.reason}>“{entry.reason}”</p>}
          {entry.normText && (
            <p className={styles.soft}>
              {caseTexts.norm}: {entry.normText}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

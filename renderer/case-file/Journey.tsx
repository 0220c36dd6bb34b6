import type { CaseView } from '../../domain/contract/case-view.ts';
import { formatDurasi } from '../../domain/calendar/format-date.ts';
import { readableForm } from '../../domain/steps/form-lines.ts';
import type { FormLineView } from '../../domain/steps/form-lines.ts';
import { NormMark } from '../desk/work-list/StandingMark.tsx';
import { Icon } from '../ui/icons.tsx';
import { Status } from '../ui/Status.tsx';
import { shortMoment } from './moment.ts';
import { fileTexts } from './texts.ts';
import styles from './CaseFile.module.css';

type Entry = CaseView['timeline'][number];

/** The map pengendali proses as it was walked, newest first: who, when, how long, norm, outcome, why. */
export function Journey({ view, zone }: { view: CaseView; zone: string }) {
  const names = Object.fromEntries(view.requirements.map(({ id, text }) => [id, text]));
  return (
    <ol className={styles.journey} aria-label={fileTexts.journey}>
      {view.timeline.toReversed().map((entry) => (
        <Visit key={entry.token} entry={entry} zone={zone} names={names} />
      ))}
    </ol>
  );
}

interface VisitProps {
  entry: Entry;
  zone: string;
  names: Readonly<Record<string, string>>;
}

function Visit({ entry, zone, names }: VisitProps) {
  const lines = entry.form ? readableForm(entry.form, names) : [];
  const isRunning = entry.completedAt === undefined;
  return (
    <li className={styles.visit} data-state={stateOf(entry)}>
      <div className={styles.visitHead}>
        <p className={styles.strong}>
          <span className={styles.stepId}>{entry.step}</span> {entry.title}
          {entry.round > 1 && (
            <span className={styles.soft}> ({fileTexts.round(entry.round)})</span>
          )}
        </p>
        <p className={styles.marks}>
          {isRunning && <Status tone="info">{fileTexts.running}</Status>}
          {entry.isCut && <Status tone="neutral">{fileTexts.cut}</Status>}
          {entry.waitsOnApplicant && isRunning && (
            <Status tone="info">{fileTexts.atApplicant}</Status>
          )}
          {entry.norm && <NormMark standing={entry.norm.standing} />}
        </p>
      </div>
      <p>
        {entry.officerName ?? entry.actorLabel}
        {entry.actingTitle && `, ${entry.actingTitle}`}
        {entry.officerName && <span className={styles.soft}> · {entry.actorLabel}</span>}
      </p>
      <dl className={styles.times}>
        {entry.enteredAt && <Time label={fileTexts.in} at={entry.enteredAt} zone={zone} />}
        {entry.takenAt && <Time label={fileTexts.taken} at={entry.takenAt} zone={zone} />}
        {entry.completedAt && <Time label={fileTexts.out} at={entry.completedAt} zone={zone} />}
        {(entry.norm || entry.seconds !== undefined) && (
          <div>
            <dt>{fileTexts.reality}</dt>
            <dd>{entry.norm?.sentence ?? formatDurasi(entry.seconds ?? 0)}</dd>
          </div>
        )}
        {entry.normText && (
          <div>
            <dt>{fileTexts.norm}</dt>
            <dd>{entry.normText}</dd>
          </div>
        )}
      </dl>
      {entry.outcomeLabel && (
        <p className={entry.returns ? styles.returned : styles.outcome}>
          {entry.returns && <Icon name="left" size={1} />} {entry.outcomeLabel}
        </p>
      )}
      {entry.reason && <p className={styles.reason}>“{entry.reason}”</p>}
      {lines.length > 0 && (
        <details className={styles.form}>
          <summary>{fileTexts.form}</summary>
          <FormLines lines={lines} />
        </details>
      )}
    </li>
  );
}

function Time({ label, at, zone }: { label: string; at: string; zone: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={at}>{shortMoment(at, zone)}</time>
      </dd>
    </div>
  );
}

function FormLines({ lines }: { lines: readonly FormLineView[] }) {
  return (
    <dl className={styles.formLines}>
      {lines.map((line, index) => (
        <div key={`${line.label} ${index}`}>
          <dt>{line.label}</dt>
          <dd>{'lines' in line ? <FormLines lines={line.lines} /> : line.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function stateOf(entry: Entry): 'running' | 'late' | 'returned' | 'done' {
  if (entry.completedAt === undefined) return 'running';
  if (entry.returns) return 'returned';
  return entry.norm?.standing === 'over' ? 'late' : 'done';
}

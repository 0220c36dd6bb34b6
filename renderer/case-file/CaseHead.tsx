import { formatDurasi, formatTanggal } from '../../domain/calendar/format-date.ts';
import type { Me } from '../../domain/contract/auth.ts';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { caseTexts } from '../desk/case-panel/texts.ts';
import { DueMark, NormMark } from '../desk/work-list/StandingMark.tsx';
import { Icon } from '../ui/icons.tsx';
import { Status } from '../ui/Status.tsx';
import type { Tone } from '../ui/Status.tsx';
import { Deeds } from './Deeds.tsx';
import { moment, shortMoment } from './moment.ts';
import { fileTexts } from './texts.ts';
import styles from './CaseFile.module.css';

interface CaseHeadProps {
  view: CaseView;
  zone: string;
  me: Me;
}

const statusTones: Readonly<Record<string, Tone>> = {
  open: 'info',
  finished: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
  expired: 'warn',
};

/** Whose file, where it stands, in whose hands, against which promise; and what can be done. */
export function CaseHead({ view, zone, me }: CaseHeadProps) {
  const opened = fileTexts.openedAt(moment(view.openedAt, zone));
  const received = view.receivedAt && fileTexts.receivedAt(moment(view.receivedAt, zone));
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2 className={styles.number}>{view.number ?? caseTexts.noNumber}</h2>
        <Status tone={statusTones[view.status] ?? 'neutral'}>
          {Object.entries(caseTexts.status).find(([key]) => key === view.status)?.[1] ??
            view.status}
        </Status>
        <p className={styles.who}>{fileTexts.applicantOf(view.applicantName, view.institution)}</p>
        <p className={styles.soft}>
          {view.sopTitle} · {fileTexts.stepOf(view.stepNumber, view.stepCount)}
          {view.choice && ` · ${view.choice}`}
        </p>
        <p className={styles.soft}>{[opened, received].filter(Boolean).join(', ')}</p>
        {view.closedReason && (
          <p>
            <b>{fileTexts.closedBecause}:</b> {view.closedReason}
          </p>
        )}
      </div>
      <Holders view={view} zone={zone} />
      <Clock clock={view.clock} receipt={view.receipt} zone={zone} />
      <Deeds view={view} me={me} />
    </header>
  );
}

function Holders({ view, zone }: { view: CaseView; zone: string }) {
  return (
    <section className={styles.cell} aria-labelledby="judul-pemegang">
      <h3 id="judul-pemegang" className={styles.cellTitle}>
        {fileTexts.holder}
      </h3>
      {view.active.length === 0 && <p>{fileTexts.nobody}</p>}
      {view.active.map((step) => (
        <div key={step.token} className={styles.holder}>
          <p className={styles.strong}>
            {step.holderName ?? (step.waitsOnApplicant ? fileTexts.atApplicant : step.actorLabel)}
          </p>
          <p>{step.title}</p>
          <p className={styles.soft}>
            {step.holderName && step.takenAt
              ? fileTexts.since(shortMoment(step.takenAt, zone))
              : `${step.waitsOnApplicant ? '' : `${fileTexts.free}, `}${fileTexts.arrived(shortMoment(step.since, zone))}`}
          </p>
          {step.standing && (
            <p className={styles.marks}>
              <NormMark standing={step.standing.standing} />
              <span className={styles.soft}>{step.standing.sentence}</span>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

interface ClockProps {
  clock: CaseView['clock'];
  receipt: CaseView['receipt'];
  zone: string;
}

/** The legal clock, the promise on the receipt where it differs, and the applicant's own time apart. */
function Clock({ clock, receipt, zone }: ClockProps) {
  const waited = clock.waitingOnApplicantSeconds;
  const promised = receipt?.dueDay;
  return (
    <section className={styles.cell} aria-labelledby="judul-jam">
      <h3 id="judul-jam" className={styles.cellTitle}>
        <Icon name="clock" size={1} /> {fileTexts.clock}
      </h3>
      <p className={styles.marks}>
        <DueMark clock={clock.standing} />
        <span>{clock.standing?.sentence ?? clock.sentence}</span>
      </p>
      {clock.workingDays !== undefined && (
        <p className={styles.soft}>{fileTexts.workingDays(clock.workingDays)}</p>
      )}
      {promised !== undefined && promised !== clock.dueDay && (
        <p className={styles.soft}>
          {fileTexts.promised}: {formatTanggal(promised)}
        </p>
      )}
      {clock.pausedWorkingDays !== undefined && (
        <p className={styles.soft}>{fileTexts.paused(clock.pausedWorkingDays)}</p>
      )}
      <p>
        <b>{fileTexts.waited}:</b>{' '}
        {waited > 0 ? fileTexts.waitedFor(formatDurasi(waited)) : fileTexts.waitedNone}
        {clock.waitingSince && ` (${fileTexts.waitingNow(shortMoment(clock.waitingSince, zone))})`}
      </p>
      {clock.expires && (
        <p className={styles.soft}>{fileTexts.expires(formatTanggal(clock.expires.on))}</p>
      )}
    </section>
  );
}

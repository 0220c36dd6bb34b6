import type { CaseView } from '../../../domain/contract/case-view.ts';
import { formatDurasi } from '../../../domain/calendar/format-date.ts';
import { DueMark } from '../work-list/StandingMark.tsx';
import { Icon } from '../../ui/icons.tsx';
import { ExpiryNote } from './ExpiryNote.tsx';
import { caseTexts } from './texts.ts';
import styles from './CasePanel.module.css';

/** The legal clock in one sentence, and the time the applicant kept us waiting, apart. */
export function ClockCard({ clock }: { clock: CaseView['clock'] }) {
  const waited = clock.waitingOnApplicantSeconds;
  return (
    <section className={styles.clock} aria-label={caseTexts.clock}>
      <Icon name="clock" />
      <div>
        <DueMark clock={clock.standing} />
        <p>{clock.standing?.sentence ?? clock.sentence}</p>
        {waited > 0 && (
          <p className={styles.soft}>{caseTexts.waitingApplicant(formatDurasi(waited))}</p>
        )}
        <ExpiryNote expires={clock.expires} />
      </div>
    </section>
  );
}

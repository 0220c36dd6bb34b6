import type { PublicOffice } from '../../domain/contract/office.ts';
import { useNow } from '../ui/clock.ts';
import { formatLongDate, formatTime } from '../ui/format.ts';
import { zoneLabel } from '../../domain/calendar/office-time.ts';
import styles from './Auth.module.css';

/** Whose office this is, and its own time: the left half of signing in. */
export function OfficeSide({ office }: { office: PublicOffice }) {
  return (
    <aside className={styles.office}>
      <div className={styles.officeHead}>
        {office.logo && (
          <img className={styles.logo} src={`data:image/png;base64,${office.logo}`} alt="" />
        )}
        <p className={styles.agency}>{office.agency}</p>
        <p className={styles.officeName}>{office.name}</p>
      </div>
      {office.zone && <Today zone={office.zone} />}
      <p className={styles.brand}>Satu Atap</p>
    </aside>
  );
}

function Today({ zone }: { zone: Exclude<PublicOffice['zone'], ''> }) {
  const now = useNow();
  return (
    <p className={styles.today}>
      <span className={styles.bigClock}>{formatTime(now, zone)}</span>
      <span>
        {formatLongDate(now, zone)} · {zoneLabel(zone)}
      </span>
    </p>
  );
}

import type { VisitRow } from '../../domain/contract/visit.ts';
import { Button } from '../ui/Button.tsx';
import { formatTime } from '../ui/format.ts';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { securityTexts } from './texts.ts';
import styles from './VisitorLists.module.css';

export interface VisitorRowProps {
  row: VisitRow;
  zone: string;
  onLeave?: (() => void) | undefined;
}

/** One visitor: number, name, where from, what for, when. */
export function VisitorRow({ row, zone, onLeave }: VisitorRowProps) {
  const from = formatTime(row.arrivedAt, zone);
  const time = row.leftAt
    ? securityTexts.until(from, formatTime(row.leftAt, zone))
    : row.refusedReason === undefined
      ? securityTexts.since(from)
      : from;
  const about = [row.institution, row.refusedReason ?? row.purposeLabel].filter(Boolean);
  return (
    <li className={styles.row}>
      <span className={styles.number}>
        {row.ticketNumber && <TicketNumber number={row.ticketNumber} size="s" />}
      </span>
      <div className={styles.who}>
        <p className={styles.name}>{row.name}</p>
        <p className={styles.about}>{about.join(' · ')}</p>
        <p className={styles.about}>
          {time}
          {row.source === 'anjungan' && ` · ${securityTexts.fromKiosk}`}
        </p>
      </div>
      {onLeave && (
        <Button onPress={onLeave} aria-label={securityTexts.leaveOf(row.name)}>
          {securityTexts.leave}
        </Button>
      )}
    </li>
  );
}

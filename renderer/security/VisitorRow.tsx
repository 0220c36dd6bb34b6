import type { VisitRow } from '../../domain/contract/visit.ts';
import { Button } from '../ui/Button.tsx';
import { formatTime } from '../ui/format.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { securityTexts } from './texts.ts';
import styles from './VisitorLists.module.css';

/** What may be done with a visitor; an act left out is not offered. */
export interface VisitorDeeds {
  onLeave?: (row: VisitRow) => void;
  onComeBack?: (row: VisitRow) => void;
  onPrint?: (row: VisitRow) => void;
  isPaperFailed?: (row: VisitRow) => boolean;
}

export interface VisitorRowProps extends VisitorDeeds {
  row: VisitRow;
  zone: string;
}

/** One visitor: number, name, where from, what for, when. */
export function VisitorRow(props: VisitorRowProps) {
  const { row, zone, onLeave, onComeBack, onPrint } = props;
  const from = formatTime(row.arrivedAt, zone);
  const time = row.leftAt
    ? securityTexts.until(from, formatTime(row.leftAt, zone))
    : row.refusedReason === undefined
      ? securityTexts.since(from)
      : from;
  const about = [row.institution, row.purposeLabel, row.refusedReason].filter(Boolean);
  const isWaiting = row.ticketState === 'waiting' || row.ticketState === 'called';
  const isPaperFailed = onPrint !== undefined && isWaiting && props.isPaperFailed?.(row) === true;
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
        {isPaperFailed && (
          <p className={styles.failed}>
            <Icon name="warn" /> {securityTexts.paperFailed}
          </p>
        )}
      </div>
      <span className={styles.deeds}>
        {onPrint && isWaiting && row.ticketNumber && (
          <IconButton
            icon="printer"
            label={securityTexts.printAgainOf(row.ticketNumber)}
            onPress={() => onPrint(row)}
          />
        )}
        {onLeave && (
          <Button onPress={() => onLeave(row)} aria-label={securityTexts.leaveOf(row.name)}>
            {securityTexts.leave}
          </Button>
        )}
        {onComeBack && (
          <Button onPress={() => onComeBack(row)} aria-label={securityTexts.comeBackOf(row.name)}>
            {securityTexts.comeBack}
          </Button>
        )}
      </span>
    </li>
  );
}

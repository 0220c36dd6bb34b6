import { useState } from 'react';
import type { TicketView } from '../../../domain/contract/queue.ts';
import { Icon } from '../../ui/icons.tsx';
import { TicketNumber } from '../../ui/TicketNumber.tsx';
import { PriorityMark } from './PriorityMark.tsx';
import { queueTexts } from './texts.ts';
import { TicketDeeds } from './TicketDeeds.tsx';
import type { OnDeed } from './TicketDeeds.tsx';
import { WaitTime } from './WaitTime.tsx';
import styles from './QueueColumn.module.css';

interface TicketRowProps {
  ticket: TicketView;
  onDeed: OnDeed;
  callDisabledReason: string | undefined;
}

/** One waiting number; pressing it opens what else may be done with it. */
export function TicketRow({ ticket, onDeed, callDisabledReason }: TicketRowProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.rowButton}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <TicketNumber number={ticket.number} size="s" />
        <span className={styles.rowWhat}>{ticket.purposeLabel}</span>
        <WaitTime since={ticket.waitingSince} />
        <span className={styles.rowChevron}>
          <Icon name="chevron" size={1} />
        </span>
      </button>
      <PriorityMark ticket={ticket} />
      {ticket.afterNumbers !== undefined && ticket.afterNumbers > 0 && (
        <span className={styles.rowHint}>{queueTexts.afterNumbers(ticket.afterNumbers)}</span>
      )}
      {ticket.note && <span className={styles.rowHint}>“{ticket.note}”</span>}
      {isOpen && (
        <TicketDeeds
          ticket={ticket}
          onDeed={onDeed}
          call={{ disabledReason: callDisabledReason }}
        />
      )}
    </li>
  );
}

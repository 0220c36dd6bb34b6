import { useState } from 'react';
import type { TicketView } from '../../../domain/contract/queue.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { TicketNumber } from '../../ui/TicketNumber.tsx';
import { PriorityMark } from './PriorityMark.tsx';
import { queueTexts } from './texts.ts';
import { WaitTime } from './WaitTime.tsx';
import styles from './QueueColumn.module.css';

export type TicketDeed = 'call' | 'reprint' | 'cancel';

interface TicketRowProps {
  ticket: TicketView;
  onDeed: (deed: TicketDeed, ticket: TicketView) => void;
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
        aria-label={queueTexts.moreActions(ticket.number)}
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
        <div className={styles.rowDeeds}>
          <Button
            size="s"
            onPress={() => onDeed('call', ticket)}
            disabledReason={callDisabledReason}
          >
            {queueTexts.callThis}
          </Button>
          <Button size="s" onPress={() => onDeed('reprint', ticket)} icon={<Icon name="printer" />}>
            {queueTexts.reprint}
          </Button>
          <Button size="s" variant="danger" onPress={() => onDeed('cancel', ticket)}>
            {queueTexts.cancel}
          </Button>
        </div>
      )}
    </li>
  );
}

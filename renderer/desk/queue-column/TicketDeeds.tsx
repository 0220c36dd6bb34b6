import type { TicketView } from '../../../domain/contract/queue.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { queueTexts } from './texts.ts';
import styles from './QueueColumn.module.css';

export type TicketDeed = 'call' | 'reprint' | 'cancel';
export type OnDeed = (deed: TicketDeed, ticket: TicketView) => void;

interface TicketDeedsProps {
  ticket: TicketView;
  onDeed: OnDeed;
  /** Undefined: no "call this one" (it is the next anyway). */
  call: { disabledReason: string | undefined } | undefined;
}

/** The small buttons under a number. */
export function TicketDeeds({ ticket, onDeed, call }: TicketDeedsProps) {
  return (
    <div className={styles.rowDeeds}>
      {call && (
        <Button
          size="s"
          onPress={() => onDeed('call', ticket)}
          disabledReason={call.disabledReason}
        >
          {queueTexts.callThis}
        </Button>
      )}
      <Button size="s" onPress={() => onDeed('reprint', ticket)} icon={<Icon name="printer" />}>
        {queueTexts.reprint}
      </Button>
      <Button size="s" variant="danger" onPress={() => onDeed('cancel', ticket)}>
        {queueTexts.cancel}
      </Button>
    </div>
  );
}

import type { TicketView } from '../../../domain/contract/queue.ts';
import { Button } from '../../ui/Button.tsx';
import { TicketNumber } from '../../ui/TicketNumber.tsx';
import { deskKeys } from '../help/keys.ts';
import { PriorityMark } from './PriorityMark.tsx';
import { queueTexts } from './texts.ts';
import { TicketDeeds } from './TicketDeeds.tsx';
import type { OnDeed } from './TicketDeeds.tsx';
import { WaitTime } from './WaitTime.tsx';
import styles from './QueueColumn.module.css';

interface NextCardProps {
  ticket: TicketView | undefined;
  onCall: () => void;
  busy: boolean;
  /** Why nobody can be called now. */
  disabledReason: string | undefined;
  onDeed: OnDeed;
}

/** Who is next, why, and the one large button: always in the same place. */
export function NextCard({ ticket, onCall, busy, disabledReason, onDeed }: NextCardProps) {
  return (
    <section className={styles.next} aria-label={queueTexts.next}>
      {ticket ? (
        <>
          <div className={styles.nextHead}>
            <TicketNumber number={ticket.number} size="l" />
            <span className={styles.nextWord}>◀ {queueTexts.next}</span>
          </div>
          <p className={styles.nextMeta}>
            <span>{ticket.purposeLabel}</span>
            <WaitTime since={ticket.waitingSince} />
          </p>
          <PriorityMark ticket={ticket} />
          {ticket.why && <p className={styles.why}>{queueTexts.why(ticket.why.sentence)}</p>}
          {ticket.note && <p className={styles.note}>“{ticket.note}”</p>}
        </>
      ) : (
        <>
          <p className={styles.nobody}>{queueTexts.nobody}</p>
          <p className={styles.why}>{queueTexts.nobodyHint}</p>
        </>
      )}
      <Button
        variant="primary"
        size="l"
        wide
        shortcut={deskKeys.callNext}
        onPress={onCall}
        busy={busy}
        disabledReason={disabledReason}
      >
        {ticket ? queueTexts.call(ticket.number) : queueTexts.callNext}
      </Button>
      {ticket && (
        <details className={styles.more}>
          <summary>{queueTexts.moreActions(ticket.number)}</summary>
          <TicketDeeds ticket={ticket} onDeed={onDeed} call={undefined} />
        </details>
      )}
    </section>
  );
}

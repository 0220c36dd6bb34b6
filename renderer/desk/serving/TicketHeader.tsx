import { useState } from 'react';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import type { TicketView } from '../../../domain/contract/queue.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Elapsed } from '../../ui/Elapsed.tsx';
import { TicketNumber } from '../../ui/TicketNumber.tsx';
import { deskKeys } from '../help/keys.ts';
import { PriorityMark } from '../queue-column/PriorityMark.tsx';
import { servingTexts } from './texts.ts';
import { TransferDialog } from './TransferDialog.tsx';
import { useTicketDeeds } from './use-ticket-deeds.ts';
import styles from './Serving.module.css';

interface TicketHeaderProps {
  ticket: TicketView;
  /** Its case, once there is one. */
  view: CaseView | undefined;
}

/** Number, person, running time; send on (F6) or finish (F10). */
export function TicketHeader({ ticket, view }: TicketHeaderProps) {
  const deeds = useTicketDeeds(ticket);
  const [isTransfer, setTransfer] = useState(false);
  return (
    <div className={styles.head}>
      <TicketNumber number={ticket.number} size="m" />
      <div className={styles.what}>
        <h2 className={styles.who}>{view?.applicantName ?? ticket.purposeLabel}</h2>
        <span className={styles.line}>
          <span className={styles.soft}>
            {ticket.startedAt && <Elapsed since={ticket.startedAt} />} {servingTexts.serving}
          </span>
          <PriorityMark ticket={ticket} />
        </span>
      </div>
      <div className={styles.deeds}>
        <Button size="s" shortcut={deskKeys.transfer} onPress={() => setTransfer(true)}>
          {servingTexts.transfer}
        </Button>
        <Button
          size="s"
          shortcut={deskKeys.finish}
          busy={deeds.finish.busy}
          onPress={() => void deeds.finish.run(ticket.id)}
        >
          {servingTexts.finish}
        </Button>
      </div>
      {ticket.note && (
        <p className={`${styles.note} ${styles.wholeRow}`}>
          <span className={styles.soft}>{servingTexts.noteFrom}: </span>
          {ticket.note}
        </p>
      )}
      {deeds.finish.problem && (
        <div className={styles.wholeRow}>
          <ProblemBanner problem={deeds.finish.problem} />
        </div>
      )}
      {isTransfer && (
        <TransferDialog
          ticket={ticket}
          suggested={
            view?.active.find(({ queue }) => queue !== undefined && queue !== ticket.queueId)?.queue
          }
          onClose={() => setTransfer(false)}
        />
      )}
    </div>
  );
}

import { useState } from 'react';
import type { TicketView } from '../../../domain/contract/queue.ts';
import type { Problem } from '../../app/problem.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TicketNumber } from '../../ui/TicketNumber.tsx';
import { toast } from '../../ui/toasts.ts';
import { useDesk } from '../desk-context.ts';
import { deskKeys } from '../help/keys.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { NextCard } from './NextCard.tsx';
import { queueTexts } from './texts.ts';
import { TicketRow } from './TicketRow.tsx';
import type { TicketDeed } from './TicketDeeds.tsx';
import { callDisabledReason, useQueueDeeds } from './use-queue-deeds.ts';
import styles from './QueueColumn.module.css';

type Open = { deed: 'call' | 'cancel'; ticket: TicketView } | 'issue' | undefined;

/** The queue board of the chosen counter. */
export function QueueTab({ problem }: { problem: Problem | undefined }) {
  const desk = useDesk();
  const { board, current } = desk;
  const deeds = useQueueDeeds();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);

  if (desk.counterId === undefined) {
    return (
      <EmptyState
        title={queueTexts.noCounter}
        actions={
          desk.session.me.counters.length > 0 && (
            <Button onPress={desk.chooseCounter}>{queueTexts.chooseCounter}</Button>
          )
        }
      />
    );
  }
  if (!board) return problem ? <ProblemBanner problem={problem} /> : <Skeleton lines={6} />;

  const [next, ...rest] = board.waiting;
  const busy = callDisabledReason(current);
  async function act(deed: TicketDeed, ticket: TicketView) {
    if (deed !== 'reprint') return setOpen({ deed, ticket });
    const printed = await deeds.reprint.run(ticket);
    if (printed) toast(queueTexts.reprinted(ticket.number));
  }

  return (
    <div className={styles.tab}>
      <NextCard
        ticket={next}
        onCall={() => void deeds.callNext.run(null)}
        busy={deeds.callNext.busy}
        disabledReason={busy ?? (next ? undefined : queueTexts.nothingToCall)}
        onDeed={(deed, ticket) => void act(deed, ticket)}
      />
      <ProblemBanner problem={deeds.callNext.problem} />
      <ol className={styles.list} aria-label={queueTexts.waiting}>
        {rest.map((ticket) => (
          <TicketRow
            key={ticket.id}
            ticket={ticket}
            onDeed={(deed, of) => void act(deed, of)}
            callDisabledReason={busy}
          />
        ))}
      </ol>
      {board.missed.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.sectionTitle}>{queueTexts.missed}</h2>
          <p className={styles.rowHint}>{queueTexts.missedHint}</p>
          <ul>
            {board.missed.map((ticket) => (
              <li key={ticket.id} className={styles.missed}>
                <TicketNumber number={ticket.number} size="s" />
                <Button
                  size="s"
                  busy={deeds.returnLate.busy}
                  onPress={() =>
                    void deeds.returnLate
                      .run(ticket)
                      .then((answer) => answer && toast(queueTexts.returned(ticket.number)))
                  }
                >
                  {queueTexts.returnLate}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.foot}>
        <Button size="s" shortcut={deskKeys.issue} onPress={() => setOpen('issue')}>
          {queueTexts.issue}
        </Button>
        <ul className={styles.summary} aria-label={queueTexts.queueSummary}>
          {board.queues.map((queue) => (
            <li key={queue.id} className={styles.summaryRow}>
              <strong>{queue.name}</strong>
              <span>{queueTexts.waitingCount(queue.waiting)}</span>
              <span>{queueTexts.served(queue.served)}</span>
              {!queue.open && <span>{queueTexts.closedQueue}</span>}
              {queue.quotaLeft !== undefined && (
                <span>{queueTexts.quotaLeft(queue.quotaLeft)}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
      {open === 'issue' && <IssueDialog onClose={close} />}
      {open !== undefined && open !== 'issue' && open.deed === 'call' && (
        <ReasonDialog
          title={queueTexts.callTitle(open.ticket.number)}
          label={queueTexts.callReason}
          tooShort={queueTexts.reasonTooShort}
          confirmLabel={queueTexts.call(open.ticket.number)}
          cancelLabel={queueTexts.keep}
          busy={deeds.callTicket.busy}
          problem={deeds.callTicket.problem}
          onClose={close}
          onConfirm={(reason) =>
            void deeds.callTicket
              .run({ ticketId: open.ticket.id, reason })
              .then((answer) => answer && close())
          }
        >
          <p>{queueTexts.callBody}</p>
        </ReasonDialog>
      )}
      {open !== undefined && open !== 'issue' && open.deed === 'cancel' && (
        <ReasonDialog
          title={queueTexts.cancelTitle(open.ticket.number)}
          label={queueTexts.cancelReason}
          tooShort={queueTexts.reasonTooShort}
          confirmLabel={queueTexts.cancelConfirm}
          cancelLabel={queueTexts.keep}
          danger
          busy={deeds.cancel.busy}
          problem={deeds.cancel.problem}
          onClose={close}
          onConfirm={(reason) =>
            void deeds.cancel
              .run({ ticketId: open.ticket.id, reason })
              .then((answer) => answer && close())
          }
        >
          <p>{queueTexts.cancelBody}</p>
        </ReasonDialog>
      )}
    </div>
  );
}

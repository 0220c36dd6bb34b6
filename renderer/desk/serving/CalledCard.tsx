import type { TicketView } from '../../../domain/contract/queue.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Elapsed } from '../../ui/Elapsed.tsx';
import { TicketNumber } from '../../ui/TicketNumber.tsx';
import { useDesk } from '../desk-context.ts';
import { deskKeys } from '../help/keys.ts';
import { PriorityMark } from '../queue-column/PriorityMark.tsx';
import { servingTexts } from './texts.ts';
import { useTicketDeeds } from './use-ticket-deeds.ts';
import desk from '../Desk.module.css';
import styles from './Serving.module.css';

/** For a number of a queue that this counter no longer serves. */
const usualMaxCalls = 3;

/** Called, not yet here: arrived, call again, or absent after the last call. */
export function CalledCard({ ticket }: { ticket: TicketView }) {
  const { board } = useDesk();
  const max = board?.queues.find(({ id }) => id === ticket.queueId)?.maxCalls ?? usualMaxCalls;
  const deeds = useTicketDeeds(ticket);
  const isSpent = ticket.calls >= max;
  // The state goes into the intent: a second recall is another command than the first.
  const intent = `${ticket.state}:${ticket.calls}`;
  return (
    <>
      <div className={desk.head}>
        <h2 className={desk.title}>{servingTexts.title}</h2>
        <span className={styles.state}>{servingTexts.called}</span>
      </div>
      <div className={desk.middle}>
        <div className={styles.called}>
          <TicketNumber number={ticket.number} size="giant" />
          <p className={styles.purpose}>{ticket.purposeLabel}</p>
          <PriorityMark ticket={ticket} />
          <p>
            {servingTexts.nthCall(ticket.calls, max)}
            {ticket.calledAt && (
              <>
                {' · '}
                <Elapsed since={ticket.calledAt} /> {servingTexts.sinceCall}
              </>
            )}
          </p>
          {ticket.why && (
            <p className={styles.soft}>{servingTexts.whyCalled(ticket.why.sentence)}</p>
          )}
          {ticket.note && (
            <p className={styles.note}>
              <span className={styles.soft}>{servingTexts.noteFrom}: </span>
              {ticket.note}
            </p>
          )}
        </div>
      </div>
      <div className={desk.foot}>
        <ProblemBanner
          problem={deeds.start.problem ?? deeds.recall.problem ?? deeds.noShow.problem}
        />
        <Button
          shortcut={deskKeys.noShow}
          busy={deeds.noShow.busy}
          onPress={() => void deeds.noShow.run(intent)}
          disabledReason={isSpent ? undefined : servingTexts.noShowEarly(ticket.calls, max)}
        >
          {servingTexts.noShow}
        </Button>
        <Button
          shortcut={deskKeys.recall}
          busy={deeds.recall.busy}
          onPress={() => void deeds.recall.run(intent)}
          disabledReason={isSpent ? servingTexts.recallSpent(max) : undefined}
        >
          {servingTexts.recall}
        </Button>
        <Button
          variant="primary"
          size="l"
          shortcut={deskKeys.start}
          busy={deeds.start.busy}
          onPress={() => void deeds.start.run(intent)}
        >
          {servingTexts.arrived}
        </Button>
      </div>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { TicketState } from '../../domain/contract/queue.ts';
import { problem } from '../app/problem.ts';
import { client } from '../app/trpc.ts';
import { useSurface } from '../app/use-surface.ts';
import { Icon } from '../ui/icons.tsx';
import type { IconName } from '../ui/icons.tsx';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { followTexts } from './texts.ts';
import styles from './FollowPage.module.css';

/** A phone is no paired device and has no stream: it asks again, gently. */
const ASK_AGAIN_MS = 5000;

/** /antrean/:ticketId, on the visitor's own phone: a number and its place, no personal data. */
export function FollowPage() {
  useSurface('desk');
  const { ticketId = '' } = useParams();
  const ticket = useQuery({
    queryKey: ['display.follow', ticketId],
    queryFn: () => client.display.follow.query({ ticketId }),
    refetchInterval: ASK_AGAIN_MS,
    refetchOnWindowFocus: true,
    retry: false,
  });
  // Anything but the office's own "no such number" passes: a lost line, a busy office.
  const isUnknown = ticket.error !== null && problem(ticket.error).code === 'TIKET_TIDAK_ADA';
  const isAway = ticket.error !== null && !isUnknown;
  return (
    <main className={styles.page}>
      <title>
        {ticket.data ? `${ticket.data.number} · ${followTexts.pageTitle}` : followTexts.pageTitle}
      </title>
      {isUnknown ? (
        <>
          <h1 className={styles.state}>{followTexts.unknown}</h1>
          <p className={styles.hint}>{followTexts.unknownHint}</p>
        </>
      ) : ticket.data ? (
        <>
          <h1 className={styles.label}>{followTexts.yourNumber}</h1>
          <p className={styles.number}>
            <TicketNumber number={ticket.data.number} size="giant" />
          </p>
          <p className={styles.queue}>{ticket.data.queueName}</p>
          <Where {...ticket.data} />
          <p className={styles.live}>{isAway ? followTexts.away : followTexts.live}</p>
        </>
      ) : (
        <p className={styles.hint}>{isAway ? followTexts.away : followTexts.loading}</p>
      )}
    </main>
  );
}

const icons = {
  waiting: 'people',
  called: 'speaker',
  serving: 'person',
  done: 'check',
  'no-show': 'clock',
  transferred: 'right',
  cancelled: 'cross',
} as const satisfies Record<TicketState, IconName>;

interface WhereProps {
  state: TicketState;
  ahead: number;
  counterName?: string;
}

/** Spoken politely when it changes: a phone in a pocket is not to shout. */
function Where({ state, ahead, counterName }: WhereProps) {
  return (
    <section className={styles.where} data-state={state} aria-live="polite" aria-atomic="true">
      <p className={styles.state}>
        <Icon name={icons[state]} /> {followTexts[state]}
      </p>
      <p className={styles.hint}>{hintOf(state, ahead, counterName)}</p>
    </section>
  );
}

function hintOf(state: TicketState, ahead: number, counterName: string | undefined): string {
  switch (state) {
    case 'waiting':
      return followTexts.ahead(ahead);
    case 'called':
      return counterName ? followTexts.goTo(counterName) : followTexts.goToCounter;
    case 'serving':
      return counterName ? followTexts.servingAt(counterName) : '';
    default:
      return followTexts[`${state}Hint`];
  }
}

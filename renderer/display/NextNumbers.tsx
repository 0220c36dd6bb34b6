import { placeText } from '../../domain/announce/clips.ts';
import type { DisplayCall, DisplayState } from '../../domain/contract/queue.ts';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { displayTexts } from './texts.ts';
import styles from './NextNumbers.module.css';

/** Numbers of one queue that fit on a line. */
const NEXT = 2;

export interface NextNumbersProps {
  queues: DisplayState['next'];
  recent: readonly DisplayCall[];
}

/** Who gets ready, and which calls went before. */
export function NextNumbers({ queues, recent }: NextNumbersProps) {
  const busy = queues.filter((queue) => queue.waiting > 0);
  return (
    <div className={styles.below}>
      <section className={styles.part} aria-labelledby="berikutnya">
        <h2 id="berikutnya" className={styles.title}>
          {displayTexts.next}
        </h2>
        {busy.length === 0 && <p className={styles.none}>{displayTexts.noneWaiting}</p>}
        <ul className={styles.queues}>
          {busy.map((queue) => (
            <li key={queue.queueId} className={styles.queue}>
              <span className={styles.queueName}>{queue.queueName}</span>
              <span className={styles.numbers}>
                {queue.numbers.slice(0, NEXT).map((number) => (
                  <TicketNumber key={number} number={number} />
                ))}
                {queue.waiting > NEXT && (
                  <span className={styles.none}>{displayTexts.more(queue.waiting - NEXT)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="sebelumnya">
        <h2 id="sebelumnya" className={styles.title}>
          {displayTexts.recent}
        </h2>
        {recent.length === 0 && <p className={styles.none}>{displayTexts.noRecent}</p>}
        <ol className={styles.recent}>
          {recent.map((call) => (
            <li key={call.callSeq} className={styles.call}>
              <TicketNumber number={call.number} />
              <span className={styles.where}>{placeText(call.place)}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

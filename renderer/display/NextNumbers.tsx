import { placeText } from '../../domain/announce/clips.ts';
import type { DisplayCall, DisplayState } from '../../domain/contract/queue.ts';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { displayTexts } from './texts.ts';
import styles from './NextNumbers.module.css';

/** Numbers of one queue that fit on a line; fewer when many queues share it. */
const NEXT = 3;
const NEXT_OF_MANY = 2;
const MANY = 4;

export interface NextNumbersProps {
  queues: DisplayState['next'];
  recent: readonly DisplayCall[];
}

/** Who gets ready, and which calls went before. */
export function NextNumbers({ queues, recent }: NextNumbersProps) {
  const shown = queues.length < MANY ? NEXT : NEXT_OF_MANY;
  return (
    <div className={styles.below}>
      <section className={styles.part} aria-labelledby="berikutnya">
        <h2 id="berikutnya" className={styles.title}>
          {displayTexts.next}
        </h2>
        <ul className={styles.queues}>
          {queues.map((queue) => (
            <li key={queue.queueId} className={styles.queue}>
              <span className={styles.queueName}>{queue.queueName}</span>
              <span className={styles.numbers}>
                {queue.numbers.slice(0, shown).map((number) => (
                  <TicketNumber key={number} number={number} />
                ))}
              </span>
              <span className={styles.none}>
                {queue.waiting === 0
                  ? displayTexts.noneWaiting
                  : displayTexts.waiting(queue.waiting)}
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

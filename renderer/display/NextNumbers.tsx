import { placeText } from '../../domain/announce/clips.ts';
import type { DisplayCall, DisplayState } from '../../domain/contract/queue.ts';
import { cx } from '../ui/cx.ts';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { displayTexts } from './texts.ts';
import styles from './NextNumbers.module.css';

/** How many queues fit on the line with two numbers each; more queues show one. */
const ROOMY = 5;

export interface NextNumbersProps {
  queues: DisplayState['next'];
  recent: readonly DisplayCall[];
}

/** Who gets ready, and which calls went before. */
export function NextNumbers({ queues, recent }: NextNumbersProps) {
  const busy = queues.filter((queue) => queue.waiting > 0);
  const shown = busy.length > ROOMY ? 1 : 2;
  return (
    <div className={styles.below}>
      <section className={cx(styles.part, styles.next)} aria-labelledby="berikutnya">
        <h2 id="berikutnya" className={styles.title}>
          {displayTexts.next}
        </h2>
        {busy.length === 0 && <p className={styles.none}>{displayTexts.noneWaiting}</p>}
        {busy.length > 0 && (
          <ul className={styles.queues}>
            {busy.map((queue) => (
              <li key={queue.queueId} className={styles.queue}>
                <span className={styles.queueName}>{queue.queueName}</span>
                <span className={styles.numbers}>
                  {queue.numbers.slice(0, shown).map((number) => (
                    <TicketNumber key={number} number={number} />
                  ))}
                  {queue.waiting > shown && (
                    <span className={styles.none}>{displayTexts.more(queue.waiting - shown)}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={cx(styles.part, styles.earlier)} aria-labelledby="sebelumnya">
        <h2 id="sebelumnya" className={styles.title}>
          {displayTexts.recent}
        </h2>
        {recent.length === 0 && <p className={styles.none}>{displayTexts.noRecent}</p>}
        {recent.length > 0 && (
          <ol className={styles.recent}>
            {recent.map((call) => (
              <li key={call.callSeq} className={styles.call}>
                <TicketNumber number={call.number} />
                <span className={styles.where}>{placeText(call.place)}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}

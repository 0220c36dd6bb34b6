import { placeText } from '../../domain/announce/clips.ts';
import type { DisplayState } from '../../domain/contract/queue.ts';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icons.tsx';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { displayTexts } from './texts.ts';
import styles from './CounterBoard.module.css';

type Counter = DisplayState['counters'][number];

/** From this many counters on, the rows are lower: figures before words; and then two columns. */
const MANY = 6;
const CROWD = 10;

/** Every counter and the number it is at. */
export function CounterBoard({ counters }: { counters: readonly Counter[] }) {
  return (
    <section className={styles.board} aria-label={displayTexts.counters}>
      <ul
        className={cx(
          styles.counters,
          counters.length > MANY && styles.many,
          counters.length > CROWD && styles.crowd,
        )}
      >
        {counters.map((counter) => (
          <li key={counter.counterId} className={cx(styles.counter, styles[counter.state])}>
            <span className={styles.place}>{placeText(counter.place)}</span>
            {counter.current === undefined ? (
              <span className={styles.free}>
                <span aria-hidden="true">–</span>
                <span className={styles.hidden}>{displayTexts.idle}</span>
              </span>
            ) : (
              <span className={styles.number}>
                <span className={styles.state}>
                  {counter.state === 'called' && <Icon name="right" size={1} />}
                  <span className={styles.stateWord}>
                    {counter.state === 'called' ? displayTexts.called : displayTexts.serving}
                  </span>
                </span>
                <TicketNumber number={counter.current} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

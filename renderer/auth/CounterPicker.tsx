import type { Me } from '../../domain/contract/auth.ts';
import { Icon } from '../ui/icons.tsx';
import { rememberedCounter } from './remembered.ts';
import { authTexts } from './texts.ts';
import styles from './Auth.module.css';

interface CounterPickerProps {
  me: Me;
  onPick: (counterId: string) => void;
  /** Offered when the work may be done without calling anybody. */
  onNone?: () => void;
}

/** Where the officer sits today; the last choice of this device has the focus. */
export function CounterPicker({ me, onPick, onNone }: CounterPickerProps) {
  const last = rememberedCounter();
  const first = me.counters.find(({ id }) => id === last) ?? me.counters[0];
  const fitting = me.counters.filter(({ fits }) => fits);
  const others = me.counters.filter(({ fits }) => !fits);
  const choice = (counter: Me['counters'][number]) => (
    <li key={counter.id}>
      <button
        type="button"
        className={styles.person}
        autoFocus={counter.id === first?.id}
        aria-current={counter.id === me.counterId ? 'true' : undefined}
        onClick={() => onPick(counter.id)}
      >
        <span className={styles.personIcon}>
          <Icon name="door" size={1.6} />
        </span>
        <span className={styles.personWords}>
          <span className={styles.personName}>{counter.name}</span>
          <span className={styles.soft}>
            {authTexts.serves} {counter.queues.join(', ')}
          </span>
        </span>
      </button>
    </li>
  );
  return (
    <div className={styles.picker}>
      <p className={styles.soft}>{authTexts.counterHint}</p>
      <ul className={styles.people} aria-label={authTexts.counters}>
        {fitting.map(choice)}
        {onNone && (
          <li>
            <button type="button" className={styles.person} onClick={onNone}>
              <span className={styles.personIcon}>
                <Icon name="document" size={1.6} />
              </span>
              <span className={styles.personWords}>
                <span className={styles.personName}>{authTexts.withoutCounter}</span>
                <span className={styles.soft}>{authTexts.withoutCounterHint}</span>
              </span>
            </button>
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <>
          <h3 className={styles.divider} id="loket-lain">
            {fitting.length > 0 ? authTexts.otherCounters : authTexts.counters}
          </h3>
          <ul className={styles.people} aria-labelledby="loket-lain">
            {others.map(choice)}
          </ul>
        </>
      )}
    </div>
  );
}

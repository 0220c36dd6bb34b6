import { useNow } from '../../ui/clock.ts';
import { Icon } from '../../ui/icons.tsx';
import { cx } from '../../ui/cx.ts';
import { queueTexts } from './texts.ts';
import { minutesSince, waitTone } from './waiting-time.ts';
import styles from './QueueColumn.module.css';

/** How long somebody waits; a long wait gets a word and a clock, not only a colour. */
export function WaitTime({ since }: { since: string }) {
  const minutes = minutesSince(since, useNow());
  const tone = waitTone(minutes);
  const word = { calm: '', long: queueTexts.long, 'too-long': queueTexts.tooLong }[tone];
  return (
    <span
      className={cx(
        styles.wait,
        tone === 'long' && styles.long,
        tone === 'too-long' && styles.tooLong,
      )}
    >
      {tone !== 'calm' && <Icon name="clock" size={1} />}
      {queueTexts.minutes(minutes)}
      {word && <span className={styles.waitWord}>{word}</span>}
    </span>
  );
}

import type { CSSProperties } from 'react';
import { placeText } from '../../domain/announce/clips.ts';
import type { DisplayCall } from '../../domain/contract/queue.ts';
import { cx } from '../ui/cx.ts';
import { Icon } from '../ui/icons.tsx';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { displayTexts } from './texts.ts';
import styles from './CurrentCall.module.css';

export interface CurrentCallProps {
  call: DisplayCall | undefined;
  /** The voice is saying it now: a filled ground, and the words of the call. */
  isSpoken: boolean;
}

/** The one call that everybody looks at, readable from ten metres. */
export function CurrentCall({ call, isSpoken }: CurrentCallProps) {
  if (call === undefined) {
    return (
      <section className={cx(styles.call, styles.nobody)} aria-label={displayTexts.calling}>
        <p className={styles.welcome}>{displayTexts.nobody}</p>
        <p className={styles.hint}>{displayTexts.nobodyHint}</p>
      </section>
    );
  }
  return (
    <section
      className={cx(styles.call, isSpoken && styles.spoken)}
      aria-label={isSpoken ? displayTexts.calling : displayTexts.last}
    >
      <p className={styles.head}>
        {isSpoken && <Icon name="speaker" />}
        {isSpoken ? displayTexts.calling : displayTexts.last}
        {call.nth > 1 && <span className={styles.again}>{displayTexts.again(call.nth)}</span>}
      </p>
      <p className={styles.number} style={{ '--figures': call.number.length } as CSSProperties}>
        <TicketNumber number={call.number} />
      </p>
      <p className={styles.goTo}>{displayTexts.goTo}</p>
      <p
        className={styles.place}
        style={{ '--letters': placeText(call.place).length } as CSSProperties}
      >
        <span className={styles.arrow}>
          <Icon name="right" size={1} />
        </span>
        {placeText(call.place)}
      </p>
    </section>
  );
}

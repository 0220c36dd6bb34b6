import { cx } from './cx.ts';
import styles from './TicketNumber.module.css';

export interface TicketNumberProps {
  /** "A 014": prefix, a space, digits. */
  number: string;
  /** 's' in lists, 'm' (default) as a heading, 'l' on the desk, 'giant' on ticket and display. */
  size?: 's' | 'm' | 'l' | 'giant';
  /** 'plain' (default) or 'ticket': a paper ticket with its notches. */
  look?: 'plain' | 'ticket';
}

/** The number people wait for. Read letter and number apart, zeros left out: "A 14". */
export function TicketNumber({ number, size = 'm', look = 'plain' }: TicketNumberProps) {
  const spoken = number.replace(/\b0+(?=\d)/g, '');
  return (
    <span className={cx(styles.number, styles[size], look === 'ticket' && styles.ticket)}>
      <span aria-hidden="true">{number}</span>
      <span className={styles.hidden}>{spoken}</span>
    </span>
  );
}

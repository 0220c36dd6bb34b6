import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Card.module.css';

export interface CardProps {
  title?: ReactNode;
  /** Right end of the title line: a count, a badge, a small button. */
  aside?: ReactNode;
  children: ReactNode;
  /** 'card' (default): bordered; 'plain': only the title and the content; 'sunken': a quiet ground. */
  look?: 'card' | 'plain' | 'sunken';
  /** Takes the height there is; the content scrolls, the title and `foot` stay. */
  fill?: boolean;
  /** Below the content, never scrolled away: the buttons. */
  foot?: ReactNode;
  headingLevel?: 2 | 3;
}

/** A titled region. */
export function Card(props: CardProps) {
  const { look = 'card', headingLevel = 2 } = props;
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      className={cx(styles.card, styles[look], props.fill && styles.fill)}
      aria-labelledby={props.title === undefined ? undefined : id}
    >
      {props.title !== undefined && (
        <header className={styles.head}>
          <Heading id={id} className={styles.title}>
            {props.title}
          </Heading>
          {props.aside}
        </header>
      )}
      <div className={styles.body}>{props.children}</div>
      {props.foot && <footer className={styles.foot}>{props.foot}</footer>}
    </section>
  );
}

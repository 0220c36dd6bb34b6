import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import styles from './Status.module.css';

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** Each tone has its own shape: colour alone says nothing to one man in twelve. */
export const toneIcon = {
  neutral: 'minus',
  info: 'info',
  good: 'check',
  warn: 'clock',
  bad: 'warn',
} as const satisfies Record<Tone, IconName>;

export interface StatusProps {
  tone?: Tone;
  /** A word or two: "terlambat 12 mnt". */
  children: ReactNode;
  icon?: IconName;
}

/** A small state: a shape and a word. */
export function Status({ tone = 'neutral', children, icon = toneIcon[tone] }: StatusProps) {
  return (
    <span className={cx(styles.status, styles[tone])}>
      <Icon name={icon} size={1.05} />
      {children}
    </span>
  );
}

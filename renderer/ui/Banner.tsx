import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { toneIcon } from './Status.tsx';
import type { Tone } from './Status.tsx';
import { useUiTexts } from './ui-texts.ts';
import styles from './Banner.module.css';

export interface BannerProps {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  /** The stable code of a refusal, small, for the phone call to the helper. */
  code?: string | undefined;
  /** Buttons on the right. */
  actions?: ReactNode;
}

/** A message in the page. Refusals are read aloud at once, the rest when the reader is free. */
export function Banner({ tone = 'info', title, children, code, actions }: BannerProps) {
  const texts = useUiTexts();
  return (
    <div
      className={cx(styles.banner, styles[tone])}
      role={tone === 'bad' ? 'alert' : tone === 'neutral' ? undefined : 'status'}
    >
      <span className={styles.icon}>
        <Icon
          name={tone === 'warn' ? 'warn' : tone === 'bad' ? 'cross' : toneIcon[tone]}
          size={1.4}
        />
      </span>
      <div className={styles.words}>
        {title && <strong className={styles.title}>{title}</strong>}
        {children}
        {code && (
          <span className={styles.code}>
            {texts.code} {code}
          </span>
        )}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Where a refusal is mended, when that is one page. */
const remedies: Record<string, { href: string; label: string }> = {
  PERANGKAT_BELUM_DIPASANGKAN: { href: '/pasangkan', label: 'Masukkan kode pasang' },
};

/** What the server (or the line to it) refused; nothing when there is no problem. */
export function ProblemBanner(props: {
  problem: { code: string; message: string } | undefined;
  actions?: ReactNode;
}) {
  if (!props.problem) return null;
  const remedy = remedies[props.problem.code];
  return (
    <Banner tone="bad" code={props.problem.code} actions={props.actions}>
      {props.problem.message} {remedy && <a href={remedy.href}>{remedy.label}</a>}
    </Banner>
  );
}

import type { ReactNode } from 'react';
import styles from './MessagePage.module.css';

export interface MessagePageProps {
  title: string;
  code: string;
  children: ReactNode;
  actions: ReactNode;
}

/** A whole page that says one thing and offers one way on. */
export function MessagePage({ title, code, children, actions }: MessagePageProps) {
  return (
    <main className={styles.page}>
      <title>{`${title} · Satu Atap`}</title>
      <h1>{title}</h1>
      <p>{children}</p>
      {actions}
      <p className={styles.code}>Kode {code}</p>
    </main>
  );
}

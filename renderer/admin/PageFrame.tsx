import type { ReactNode } from 'react';
import type { ServerQuery } from '../app/use-server-query.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './Admin.module.css';

interface PageFrameProps<T> {
  title: string;
  /** One or two sentences: what this page decides. */
  lead: string;
  actions?: ReactNode;
  query: Pick<ServerQuery<T>, 'data' | 'isLoading' | 'problem'>;
  children: (data: T) => ReactNode;
}

/** Title, what the page is for, and its content once it is there. */
export function PageFrame<T>({ title, lead, actions, query, children }: PageFrameProps<T>) {
  return (
    <>
      <header className={styles.head}>
        <div className={styles.headWords}>
          <h2>{title}</h2>
          <p className={styles.soft}>{lead}</p>
        </div>
        {actions}
      </header>
      <ProblemBanner problem={query.problem} />
      {query.isLoading && <Skeleton lines={6} />}
      {query.data !== undefined && children(query.data)}
    </>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  title: string;
  /** What will appear here, or what to do. */
  children?: ReactNode;
  icon?: IconName;
  actions?: ReactNode;
}

/** Nothing here, said kindly. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && (
        <span className={styles.icon}>
          <Icon name={icon} size={2.2} />
        </span>
      )}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {actions}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Icon } from '../../ui/icons.tsx';
import styles from './Form.module.css';

/** A field with something odd about it: said, never a block. */
export function Remark({ text, children }: { text: string | undefined; children: ReactNode }) {
  return (
    <div>
      {children}
      <div role="status">
        {text !== undefined && (
          <span className={styles.remark}>
            <Icon name="warn" size={1.1} /> {text}
          </span>
        )}
      </div>
    </div>
  );
}

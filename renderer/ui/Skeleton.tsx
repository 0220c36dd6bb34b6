import { useUiTexts } from './ui-texts.ts';
import styles from './Skeleton.module.css';

export interface SkeletonProps {
  lines?: number;
}

/** Quiet lines where text will be. Does not shimmer: nothing blinks that need not. */
export function Skeleton({ lines = 3 }: SkeletonProps) {
  const texts = useUiTexts();
  return (
    <div className={styles.skeleton} role="status" aria-label={texts.loading}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} />
      ))}
    </div>
  );
}

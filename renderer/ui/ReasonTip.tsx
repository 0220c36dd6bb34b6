import { useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import styles from './ReasonTip.module.css';

interface ReasonTipProps {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  isShown: boolean;
  children: ReactNode;
}

const GAP = 8;

/** A tip in the browser's top layer, so that no scrolling column cuts it off. */
export function ReasonTip({ id, anchor, isShown, children }: ReasonTipProps) {
  const tip = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const box = tip.current;
    const place = anchor.current?.getBoundingClientRect();
    if (!box || !place) return undefined;
    if (!isShown) {
      if (box.matches(':popover-open')) box.hidePopover();
      return undefined;
    }
    box.showPopover();
    const { width, height } = box.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(place.left, window.innerWidth - width - GAP));
    const above = place.top - height - GAP;
    box.style.setProperty('left', `${left}px`);
    box.style.setProperty('top', `${above >= GAP ? above : place.bottom + GAP}px`);
    return undefined;
  }, [isShown, anchor]);
  return (
    <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
      {children}
    </span>
  );
}

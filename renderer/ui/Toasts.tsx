import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons.tsx';
import { toneIcon } from './Status.tsx';
import { closeToast, currentToasts, subscribeToasts } from './toasts.ts';
import { useUiTexts } from './ui-texts.ts';
import styles from './Toasts.module.css';

/** Mounted once, in the providers. The region exists before its first message, or it is not read. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const texts = useUiTexts();
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Shown anew each time, so that it lies above a dialog opened since the last one.
    if (region.current?.matches(':popover-open')) region.current.hidePopover();
    if (toasts.length > 0) region.current?.showPopover();
  }, [toasts]);
  return (
    <div
      ref={region}
      popover="manual"
      className={styles.region}
      role="status"
      aria-label={texts.notices}
    >
      {toasts.map((item) => (
        <div key={item.id} className={cx(styles.toast, styles[item.tone])}>
          <Icon name={toneIcon[item.tone]} />
          <span className={styles.text}>{item.text}</span>
          <IconButton
            icon="cross"
            size="s"
            label={texts.close}
            onPress={() => closeToast(item.id)}
          />
        </div>
      ))}
    </div>
  );
}

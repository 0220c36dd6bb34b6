import { useEffect } from 'react';
import type { RefObject } from 'react';
import { focusWork, isFocusLost } from './focus-work.ts';
import type { ColumnId } from './focus-work.ts';

const middle: ColumnId = 'kolom-tengah';

/**
 * Whoever works by keyboard always stands somewhere. When an action takes away what had the focus
 * (a step is done, a number is called), it moves on to the work that came instead.
 */
export function useFocusKeeper(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const desk = ref.current;
    if (desk === null) return undefined;
    let column = middle;
    let isKeyboard = false;
    let frame = 0;

    const onKey = () => (isKeyboard = true);
    const onPointer = () => (isKeyboard = false);
    const onFocus = ({ target }: FocusEvent) => {
      const found = target instanceof Element ? target.closest('section[id^="kolom-"]') : null;
      if (found !== null) column = found.id as ColumnId;
    };
    const look = () => {
      frame = 0;
      if (isKeyboard && isFocusLost()) focusWork(column);
    };
    const observer = new MutationObserver((changes) => {
      // A new person or step in the middle is what goes on, wherever the key was pressed.
      const isMiddle = changes.some(
        ({ target }) => target instanceof Element && target.closest(`#${middle}`) !== null,
      );
      if (isMiddle && isFocusLost()) column = middle;
      frame ||= requestAnimationFrame(look);
    });
    observer.observe(desk, { childList: true, subtree: true });
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    desk.addEventListener('focusin', onFocus);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
      desk.removeEventListener('focusin', onFocus);
    };
  }, [ref]);
}

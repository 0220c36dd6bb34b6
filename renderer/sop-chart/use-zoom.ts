import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useAppearance } from '../app/appearance.ts';

const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5] as const;
const LEAST = STEPS[0];
const MOST = 2.5;
/** Smaller than this, words are no longer read: the chart is scrolled instead. */
const READABLE = 0.85;

export interface Zoom {
  zoom: number;
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Zooming of a scrolled drawing by buttons, keys, pinch and Ctrl+wheel; what was in the middle stays there. */
export function useZoom(frame: RefObject<HTMLElement | null>, width: number): Zoom {
  const scale = Number(useAppearance().text) / 100;
  const [zoom, setZoom] = useState<number>();
  const shown = zoom ?? scale;
  const before = useRef(shown);

  function fitted(least: number): number {
    const room = frame.current?.clientWidth ?? width;
    return clamp(Math.min(scale, (room - 2) / width), least);
  }
  // Measured once the frame stands: it begins as large as it can be read.
  useLayoutEffect(() => {
    setZoom(fitted(READABLE * scale));
    // oxlint-disable-next-line react/exhaustive-deps -- another chart or text size begins anew
  }, [width, scale]);

  useLayoutEffect(() => {
    const box = frame.current;
    const factor = shown / before.current;
    before.current = shown;
    if (box === null || factor === 1) return;
    box.scrollLeft = (box.scrollLeft + box.clientWidth / 2) * factor - box.clientWidth / 2;
    box.scrollTop = (box.scrollTop + box.clientHeight / 2) * factor - box.clientHeight / 2;
  }, [frame, shown]);

  // Not passive, as React's own listeners would be: the page itself must not zoom.
  useEffect(() => {
    const box = frame.current;
    if (box === null) return undefined;
    let distance = 0;
    const onTouch = (event: TouchEvent) => {
      const [a, b] = [event.touches[0], event.touches[1]];
      if (a === undefined || b === undefined) return;
      event.preventDefault();
      const now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      if (event.type === 'touchmove' && distance > 0)
        setZoom((value) => clamp((value ?? 1) * (now / distance)));
      distance = now;
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      setZoom((value) => clamp((value ?? 1) * (event.deltaY < 0 ? 1.1 : 1 / 1.1)));
    };
    box.addEventListener('touchstart', onTouch, { passive: false });
    box.addEventListener('touchmove', onTouch, { passive: false });
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      box.removeEventListener('touchstart', onTouch);
      box.removeEventListener('touchmove', onTouch);
      box.removeEventListener('wheel', onWheel);
    };
  }, [frame]);

  const zoomIn = () => setZoom(STEPS.find((step) => step > shown + 0.01) ?? MOST);
  const zoomOut = () => setZoom(STEPS.findLast((step) => step < shown - 0.01) ?? LEAST);
  const fit = () => setZoom(fitted(LEAST));
  return {
    zoom: shown,
    zoomIn,
    zoomOut,
    fit,
    onKeyDown(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const act = { '+': zoomIn, '=': zoomIn, '-': zoomOut, '0': fit }[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
  };
}

function clamp(value: number, least: number = LEAST): number {
  return Math.min(MOST, Math.max(least, value));
}

/** The technician's gesture: the top left corner of a public screen, held for five seconds. Works on any page, broken or not. */

export const HOLD_MS = 5_000;
/** Side of the corner, CSS pixels: wide enough for a finger at the edge of a frame, too small to rest a hand on. */
export const CORNER_PX = 96;

interface Touch {
  isPrimary: boolean;
  clientX: number;
  clientY: number;
}

export interface HoldOptions {
  /** The page's window. */
  page: Pick<EventTarget, 'addEventListener'>;
  /** Runs `what` after `ms`; the answer cancels it. */
  after: (ms: number, what: () => void) => () => void;
  ask: () => void;
}

/** Listens for the gesture. Whether this window is a public screen at all, the main process decides. */
export function holdToExit({ page, after, ask }: HoldOptions): void {
  let cancel = (): void => {};
  const inCorner = ({ isPrimary, clientX, clientY }: Touch): boolean =>
    isPrimary && clientX <= CORNER_PX && clientY <= CORNER_PX;
  const listen = (name: string, act: (touch: Touch) => void): void =>
    // Capturing: a page that stops its events does not lock the technician in.
    page.addEventListener(name, (event) => act(event as Event & Touch), { capture: true });

  listen('pointerdown', (touch) => {
    cancel();
    if (inCorner(touch)) cancel = after(HOLD_MS, ask);
  });
  listen('pointermove', (touch) => {
    if (!inCorner(touch)) cancel();
  });
  for (const end of ['pointerup', 'pointercancel']) listen(end, () => cancel());
}

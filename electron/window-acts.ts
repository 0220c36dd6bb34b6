/** What is done to one window, and the quirks that go with it. */
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { Bounds } from './policy/placement.ts';

/** The one place where a window is made; options come from policy/window-options.ts. */
export function createWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow(options);
}

/** Ends a window without asking it: `close` would be refused by a kiosk and by a page with a draft. */
export function release(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.destroy();
}

/** A minimised window is not brought back by focus alone. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Full screen sticks to the monitor it began on: off, over, on again. */
export function moveFullScreen(window: BrowserWindow, bounds: Bounds): void {
  window.setKiosk(false);
  window.setBounds(bounds);
  window.setKiosk(true);
}

export function isSame(one: Bounds, other: Bounds): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

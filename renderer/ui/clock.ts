import { useSyncExternalStore } from 'react';

/**
 * One timer for every running clock on the page, and the office server's time:
 * a PC with a wrong clock must not show a wrong waiting time.
 */
let offsetMs = 0;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = Date.now() + offsetMs;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Told by the stream whenever the server states its time. */
export function setServerTime(serverNowMs: number): void {
  offsetMs = serverNowMs - Date.now();
  tick();
}

/** The server's time now, in ms since 1970; does not re-render. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}

/** The server's time, renewed every second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

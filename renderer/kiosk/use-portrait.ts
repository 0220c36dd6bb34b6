import { useSyncExternalStore } from 'react';

const portrait = '(orientation: portrait)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(portrait);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the screen stands: long lists then go one under another. */
export function useIsPortrait(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(portrait).matches);
}

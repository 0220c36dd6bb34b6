import { useEffect, useState } from 'react';

/** Milliseconds in which a second touch still belongs to the first (old hands tremble). */
const SETTLE_MS = 450;

/** Whether a screen has come up only just now. */
export function useIsSettling(screen: string): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(screen), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [screen]);
  return settled !== screen;
}

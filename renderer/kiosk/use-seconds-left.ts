import { useEffect, useState } from 'react';

/** Whole seconds left of a countdown in ms on the `performance` clock; mount it when it begins. */
export function useSecondsLeft(left: (now: number) => number | undefined): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.ceil((left(now) ?? 0) / 1000);
}

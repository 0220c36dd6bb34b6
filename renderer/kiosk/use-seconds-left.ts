import { useEffect, useEffectEvent, useState } from 'react';

/** Whole seconds left of a countdown in ms on the `performance` clock, renewed while it runs. */
export function useSecondsLeft(
  left: (now: number) => number | undefined,
  isRunning: boolean,
): number {
  const [seconds, setSeconds] = useState(0);
  const look = useEffectEvent(() => setSeconds(Math.ceil((left(performance.now()) ?? 0) / 1000)));
  useEffect(() => {
    if (!isRunning) return undefined;
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  return seconds;
}

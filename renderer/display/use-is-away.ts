import { useEffect, useState } from 'react';
import { useIsConnected } from '../app/stream.ts';

/** Whether the line to the office server has been gone for so many ms: a blink is not worth a word. */
export function useIsAway(afterMs: number): boolean {
  const isConnected = useIsConnected();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAway(!isConnected), isConnected ? 0 : afterMs);
    return () => clearTimeout(timer);
  }, [isConnected, afterMs]);
  return isAway;
}

import { useEffect, useState } from 'react';

/** The time as UTC text, again every `everyMs`. `skewMs` = server clock minus this PC's clock. */
export function useNow(everyMs: number, skewMs = 0): string {
  const [now, setNow] = useState(() => read(skewMs));
  useEffect(() => {
    setNow(read(skewMs));
    const timer = setInterval(() => setNow(read(skewMs)), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, skewMs]);
  return now;
}

function read(skewMs: number): string {
  return new Date(Date.now() + skewMs).toISOString();
}

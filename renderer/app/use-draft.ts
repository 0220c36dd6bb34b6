import { useEffect, useState } from 'react';
import { readDraft, wipeDraft, writeDraft } from './draft-store.ts';

export interface Draft<T> {
  value: T;
  set: (next: T | ((old: T) => T)) => void;
  /** After the server has it: back to `initial`, nothing left behind for the next applicant. */
  wipe: () => void;
}

/** State that outlives a reload or a restart of the server, in this tab only. */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  // Often a fresh object on each render; the first one counts.
  const [start] = useState(initial);
  const [value, set] = useState<T>(() => readDraft(sessionStorage, key, start));
  useEffect(() => {
    if (value === start) wipeDraft(sessionStorage, key);
    else writeDraft(sessionStorage, key, value);
  }, [key, value, start]);
  return {
    value,
    set,
    wipe: () => {
      wipeDraft(sessionStorage, key);
      set(start);
    },
  };
}

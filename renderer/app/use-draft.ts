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
  const [value, set] = useState<T>(() => readDraft(sessionStorage, key, initial));
  useEffect(() => {
    if (value === initial) wipeDraft(sessionStorage, key);
    else writeDraft(sessionStorage, key, value);
    // `initial` is often a fresh object on each render; only the value decides.
  }, [key, value]);
  return {
    value,
    set,
    wipe: () => {
      wipeDraft(sessionStorage, key);
      set(initial);
    },
  };
}

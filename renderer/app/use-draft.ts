import { use, useEffect, useState } from 'react';
import { DraftOwner } from './draft-owner.ts';
import { ownKey, readDraft, wipeDraft, writeDraft } from './draft-store.ts';

export interface Draft<T> {
  value: T;
  set: (next: T | ((old: T) => T)) => void;
  /** After the server has it: back to `initial`, nothing left behind for the next applicant. */
  wipe: () => void;
}

/** State that outlives a reload or a restart of the server, in this tab and for this officer only. */
export function useDraft<T>(name: string, initial: T): Draft<T> {
  const key = ownKey(use(DraftOwner), name);
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

/**
 * Drafts in sessionStorage: gone with the tab, never in a file. A draft of another shape (an older
 * version of the program) is dropped key by key rather than trusted.
 */
const PREFIX = 'satu-atap.draft.';

const COMMANDS = 'satu-atap.command.';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The key of one officer's draft or unanswered command; without an owner it is the tab's. */
export function ownKey(owner: string, key: string): string {
  return owner === '' ? key : `${owner}/${key}`;
}

/** Where an unanswered command is kept over a reload. */
export function commandKey(owner: string, key: string): string {
  return COMMANDS + ownKey(owner, key);
}

/** Signing out takes everything with it that this officer left half done in this tab. */
export function wipeOwner(store: Store & Pick<Storage, 'key' | 'length'>, owner: string): void {
  const all = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  const starts = [PREFIX, COMMANDS].map((prefix) => `${prefix}${owner}/`);
  for (const key of all) {
    if (starts.some((start) => key.startsWith(start))) store.removeItem(key);
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The stored draft laid over `initial`; fields whose type does not fit keep the initial value. */
export function readDraft<T>(store: Store, key: string, initial: T): T {
  const text = store.getItem(PREFIX + key);
  if (text === null) return initial;
  try {
    const found: unknown = JSON.parse(text);
    if (!isPlain(initial)) return typeof found === typeof initial ? (found as T) : initial;
    if (!isPlain(found)) return initial;
    const kept = Object.entries(found).filter(
      ([field, value]) =>
        field in initial &&
        (initial[field] === undefined ||
          initial[field] === null ||
          (typeof value === typeof initial[field] &&
            Array.isArray(value) === Array.isArray(initial[field]))),
    );
    return { ...initial, ...Object.fromEntries(kept) };
  } catch {
    return initial;
  }
}

export function writeDraft(store: Store, key: string, value: unknown): void {
  try {
    store.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs the draft, not the form.
  }
}

export function wipeDraft(store: Store, key: string): void {
  store.removeItem(PREFIX + key);
}

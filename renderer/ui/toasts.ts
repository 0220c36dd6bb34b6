import type { Tone } from './Status.tsx';

export interface Toast {
  id: number;
  tone: Tone;
  text: string;
}

const STAYS_MS = 6000;
const MOST = 3;

let shown: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a short message and has it read aloud. Problems ('bad') stay until closed. */
export function toast(text: string, tone: Tone = 'good'): void {
  lastId += 1;
  const id = lastId;
  set([...shown, { id, tone, text }].slice(-MOST));
  if (tone !== 'bad') setTimeout(() => closeToast(id), STAYS_MS);
}

export function closeToast(id: number): void {
  set(shown.filter((item) => item.id !== id));
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentToasts(): readonly Toast[] {
  return shown;
}

import { useEffect, useSyncExternalStore } from 'react';
import { accentProblem } from '../../domain/colour/contrast.ts';

/** How this screen looks, chosen per PC: theme and text size, as attributes of <html>. */
export interface Appearance {
  theme: 'biasa' | 'kontras';
  text: '100' | '125' | '150';
}

const KEY = 'satu-atap.tampilan';
const START: Appearance = { theme: 'biasa', text: '100' };
const listeners = new Set<() => void>();
let current: Appearance = START;

function read(): Appearance {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof found !== 'object' || found === null) return START;
    const { theme, text } = found as Partial<Appearance>;
    return {
      theme: theme === 'kontras' ? 'kontras' : 'biasa',
      text: text === '125' || text === '150' ? text : '100',
    };
  } catch {
    return START;
  }
}

function show({ theme, text }: Appearance): void {
  const root = document.documentElement;
  if (theme === 'kontras') root.dataset['theme'] = 'kontras';
  else delete root.dataset['theme'];
  if (text === '100') delete root.dataset['text'];
  else root.dataset['text'] = text;
}

/** Call once at start. */
export function loadAppearance(): void {
  current = read();
  show(current);
}

export function setAppearance(next: Appearance): void {
  current = next;
  show(next);
  localStorage.setItem(KEY, JSON.stringify(next));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => current);
}

/** Another look while the screen is mounted, kept nowhere: a visitor's wish, not this PC's setting. */
export function useAppearanceOf(wish: Partial<Appearance>): void {
  const { theme, text } = wish;
  const own = useAppearance();
  useEffect(() => {
    show({ theme: theme ?? own.theme, text: text ?? own.text });
    return () => show(own);
  }, [theme, text, own]);
}

/** The office's own colour, from its settings; one that would be unreadable is left out. */
export function setOfficeAccent(hex: string | undefined): void {
  const { style } = document.documentElement;
  if (hex === undefined || accentProblem(hex) !== undefined)
    style.removeProperty('--office-accent');
  else style.setProperty('--office-accent', hex);
}

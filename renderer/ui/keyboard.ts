/** What the on-screen keyboard does to the text; pure, so that it can be tested without a screen. */

export type KeyboardLayout = 'huruf' | 'angka' | 'telepon';
export type KeyPage = 'letters' | 'symbols';

/** 'words': each word begins with a capital (names); 'first': only the sentence; 'all'; 'none'. */
export type Capitals = 'words' | 'first' | 'all' | 'none';

export const keyRows = {
  letters: ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  symbols: ['1234567890', `@#&()/-_+=`, `.,:;!?'"`, '%*°~'],
  digits: ['123', '456', '789'],
} as const;

export const BACKSPACE = 'Backspace';

/** Whether the next letter is a capital, given what stands before it (Ma'ruf, but Al-Farabi). */
export function nextIsCapital(text: string, capitals: Capitals): boolean {
  if (capitals === 'all') return true;
  if (capitals === 'none') return false;
  if (text === '') return true;
  return capitals === 'words' ? /[\s.-]$/.test(text) : /[.!?]\s$/.test(text);
}

export interface TypingRules {
  layout: KeyboardLayout;
  maxLength?: number | undefined;
}

/** The text after one key. Two spaces in a row, and a space at the start, are never meant. */
export function typeKey(text: string, key: string, rules: TypingRules): string {
  if (key === BACKSPACE) return [...text].slice(0, -1).join('');
  if (key === ' ' && (text === '' || text.endsWith(' '))) return text;
  if (rules.layout === 'angka' && !/^\d$/.test(key)) return text;
  if (rules.layout === 'telepon' && !/^\d$/.test(key) && !(key === '+' && text === '')) return text;
  const next = text + key;
  return rules.maxLength !== undefined && [...next].length > rules.maxLength ? text : next;
}

/** Keyboard shortcuts as they are written on the buttons: "F9", "Ctrl+Enter", "Alt+P", "Esc", "1". */

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  esc: 'escape',
  spasi: ' ',
  panahatas: 'arrowup',
  panahbawah: 'arrowdown',
};

/** Whether a key event is the shortcut. Shift counts only when the shortcut names it. */
export function matchesShortcut(event: KeyPress, shortcut: string): boolean {
  const parts = shortcut.toLowerCase().split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  return (
    event.key.toLowerCase() === (NAMES[key] ?? key) &&
    event.ctrlKey === wants('ctrl') &&
    event.altKey === wants('alt') &&
    (event.shiftKey || !wants('shift')) &&
    !event.metaKey
  );
}

/** A bare letter or digit would fire while someone types: such shortcuts wait until no field has the focus. */
export function firesWhileTyping(shortcut: string): boolean {
  const key = shortcut.split('+').at(-1) ?? '';
  return /^F\d{1,2}$/i.test(key) || /^esc$/i.test(key) || /(ctrl|alt)\+/i.test(shortcut);
}

/** As `aria-keyshortcuts` wants it ("Control+Enter"). */
export function ariaKeyshortcut(shortcut: string): string {
  return shortcut.replace(/ctrl/i, 'Control').replace(/^esc$/i, 'Escape');
}

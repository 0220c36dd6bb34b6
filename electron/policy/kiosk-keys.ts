/** Keys that must do nothing. `before-input-event` asks this table for every key. */
import type { Input } from 'electron';

export type KeyInput = Pick<Input, 'type' | 'key' | 'control' | 'alt' | 'meta' | 'shift'>;

interface DeniedKey {
  key: string;
  control?: true;
  alt?: true;
  shift?: true;
  /** Where the key is dead: at every window, or at the touchscreen and the display only. */
  at: 'everywhere' | 'kiosk';
  why: string;
}

export const deniedKeys = [
  { key: 'F12', at: 'everywhere', why: 'developer tools' },
  { key: 'I', control: true, shift: true, at: 'everywhere', why: 'developer tools' },
  { key: 'J', control: true, shift: true, at: 'everywhere', why: 'developer tools' },
  {
    key: 'C',
    control: true,
    shift: true,
    at: 'everywhere',
    why: 'developer tools, element picker',
  },
  {
    key: 'P',
    control: true,
    at: 'everywhere',
    why: 'papers are print jobs; a printed screen is not a paper',
  },
  { key: 'S', control: true, at: 'everywhere', why: 'a saved page is personal data in a folder' },
  { key: 'U', control: true, at: 'everywhere', why: 'page source' },
  { key: 'F1', at: 'kiosk', why: 'system help opens a browser' },
  { key: 'F3', at: 'kiosk', why: 'find bar' },
  { key: 'F5', at: 'kiosk', why: 'reload loses what the visitor typed' },
  { key: 'F7', at: 'kiosk', why: 'caret browsing' },
  { key: 'F10', at: 'kiosk', why: 'menu bar' },
  { key: 'F11', at: 'kiosk', why: 'leaves full screen' },
  { key: 'F4', alt: true, at: 'kiosk', why: 'closes the window' },
  { key: 'Tab', alt: true, at: 'kiosk', why: 'other windows' },
  { key: 'Escape', alt: true, at: 'kiosk', why: 'other windows' },
  { key: ' ', alt: true, at: 'kiosk', why: 'window menu' },
  { key: 'ArrowLeft', alt: true, at: 'kiosk', why: 'back in history shows the previous visitor' },
  { key: 'ArrowRight', alt: true, at: 'kiosk', why: 'forward in history' },
  { key: 'Home', alt: true, at: 'kiosk', why: 'home page' },
  { key: 'Escape', control: true, at: 'kiosk', why: 'start menu' },
  { key: 'Escape', control: true, shift: true, at: 'kiosk', why: 'task manager' },
  { key: 'R', control: true, at: 'kiosk', why: 'reload' },
  { key: 'R', control: true, shift: true, at: 'kiosk', why: 'reload without cache' },
  { key: 'W', control: true, at: 'kiosk', why: 'closes the window' },
  { key: 'Q', control: true, at: 'kiosk', why: 'quits' },
  { key: 'N', control: true, at: 'kiosk', why: 'new window' },
  { key: 'T', control: true, at: 'kiosk', why: 'new tab' },
  { key: 'O', control: true, at: 'kiosk', why: 'file dialog' },
  { key: 'F', control: true, at: 'kiosk', why: 'find bar' },
  { key: '+', control: true, at: 'kiosk', why: 'zoom' },
  { key: '=', control: true, at: 'kiosk', why: 'zoom' },
  { key: '-', control: true, at: 'kiosk', why: 'zoom' },
  { key: '0', control: true, at: 'kiosk', why: 'zoom' },
  { key: 'ContextMenu', at: 'kiosk', why: 'context menu key' },
  { key: 'BrowserBack', at: 'kiosk', why: 'media keyboard: history' },
  { key: 'BrowserHome', at: 'kiosk', why: 'media keyboard: browser' },
  { key: 'LaunchMail', at: 'kiosk', why: 'media keyboard: another program' },
  { key: 'PrintScreen', at: 'kiosk', why: 'opens the snipping tool' },
] as const satisfies readonly DeniedKey[];

/** Matches AltGr: on many layouts it arrives as Ctrl+Alt and types ordinary characters (@, €). */
function typesCharacter(input: KeyInput): boolean {
  return input.control && input.alt && !input.meta && input.key.length === 1;
}

/** True when the key must be swallowed. On a kiosk any chord that is not plain typing is dead, listed above or not. */
export function isDeniedKey(input: KeyInput, kiosk: boolean): boolean {
  if (
    deniedKeys.some(
      (denied: DeniedKey) => (kiosk || denied.at === 'everywhere') && matches(denied, input),
    )
  )
    return true;
  if (!kiosk || typesCharacter(input)) return false;
  return input.control || input.alt || input.meta || input.key === 'Meta';
}

function matches(denied: DeniedKey, input: KeyInput): boolean {
  return (
    denied.key.toLowerCase() === input.key.toLowerCase() &&
    (denied.control ?? false) === input.control &&
    (denied.alt ?? false) === input.alt &&
    (denied.shift ?? false) === input.shift &&
    !input.meta
  );
}

/** The waiting page's hidden way out: hold the mark for five seconds, then the PIN. No keyboard needed. */
import type { SatuAtapShell } from '../policy/ipc-channels.ts';

const HOLD_MS = 5_000;
const LONGEST_PIN = 12;

interface Pad {
  dialog: HTMLDialogElement;
  digits: HTMLElement;
  message: HTMLElement;
  shell: SatuAtapShell;
}

function wire(): void {
  const shell = (globalThis as { satuAtapShell?: SatuAtapShell }).satuAtapShell;
  const mark = document.querySelector('#mark');
  const dialog = document.querySelector('dialog');
  const digits = document.querySelector<HTMLElement>('#pin');
  const message = document.querySelector<HTMLElement>('#message');
  const keys = document.querySelector('#keys');
  // At a desk there is nothing to leave; the server marks the public's screens.
  if (
    !shell ||
    !mark ||
    !dialog ||
    !digits ||
    !message ||
    !keys ||
    !document.body.classList.contains('public')
  )
    return;
  const pad: Pad = { dialog, digits, message, shell };
  holdToOpen(mark, dialog);
  drawKeys(keys, pad);
}

function holdToOpen(mark: Element, dialog: HTMLDialogElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  mark.addEventListener('pointerdown', () => {
    timer = setTimeout(() => dialog.showModal(), HOLD_MS);
  });
  for (const end of ['pointerup', 'pointerleave', 'pointercancel']) {
    mark.addEventListener(end, () => clearTimeout(timer));
  }
}

function drawKeys(keys: Element, pad: Pad): void {
  let pin = '';
  const show = (next: string): void => {
    pin = next.slice(0, LONGEST_PIN);
    pad.digits.textContent = '•'.repeat(pin.length);
  };
  const add = (label: string, kind: string, act: () => void): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.className = kind;
    button.addEventListener('click', act);
    keys.append(button);
  };
  for (const digit of ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    add(digit, '', () => show(pin + digit));
  add('Batal', 'word', () => {
    show('');
    pad.message.textContent = '';
    pad.dialog.close();
  });
  add('0', '', () => show(`${pin}0`));
  add('Keluar', 'word act', () => {
    const given = pin;
    show('');
    void pad.shell.leaveKiosk(given).then((answer) => {
      pad.message.textContent = answer.ok ? 'Menutup layar ini…' : answer.message;
    });
  });
}

wire();

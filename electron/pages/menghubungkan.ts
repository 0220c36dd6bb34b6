/** The PIN pad of a public screen: for fingers and for a keyboard a technician brings. */
import type { SatuAtapShell } from '../policy/ipc-channels.ts';

const LONGEST_PIN = 12;

interface Pad {
  dialog: HTMLDialogElement;
  digits: HTMLElement;
  message: HTMLElement;
  keys: Element;
  shell: SatuAtapShell;
}

function wire(): void {
  const shell = (globalThis as { satuAtapShell?: SatuAtapShell }).satuAtapShell;
  const dialog = document.querySelector('dialog');
  const digits = document.querySelector<HTMLElement>('#pin');
  const message = document.querySelector<HTMLElement>('#message');
  const keys = document.querySelector('#keys');
  // The shell marks the page when somebody held the corner; elsewhere there is no pad.
  if (!document.body.classList.contains('exit')) return;
  if (shell && dialog && digits && message && keys)
    openPad({ dialog, digits, message, keys, shell });
}

function openPad({ dialog, digits, message, keys, shell }: Pad): void {
  let pin = '';
  const show = (next: string): void => {
    pin = next.slice(0, LONGEST_PIN);
    digits.textContent = '•'.repeat(pin.length);
  };
  const add = (label: string, kind: string, act: () => void): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.className = kind;
    button.addEventListener('click', act);
    keys.append(button);
  };
  const leave = (): void => {
    const given = pin;
    show('');
    message.textContent = 'Memeriksa…';
    void shell.leaveKiosk(given).then((answer) => {
      message.textContent = answer.ok ? 'Menutup layar ini…' : answer.message;
    });
  };
  for (const digit of ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    add(digit, '', () => show(pin + digit));
  add('Batal', 'word', () => void shell.closeExit());
  add('0', '', () => show(`${pin}0`));
  add('Keluar', 'word act', leave);

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault(); // Escape: the page goes, not only the pad
    void shell.closeExit();
  });
  dialog.addEventListener('keydown', (event) => {
    if (/^\d$/.test(event.key)) show(pin + event.key);
    else if (event.key === 'Backspace') show(pin.slice(0, -1));
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) leave();
  });
  dialog.showModal();
  dialog.focus();
}

wire();

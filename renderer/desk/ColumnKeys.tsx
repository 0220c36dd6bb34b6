import { useRef } from 'react';
import { useShortcut } from '../ui/use-shortcut.ts';
import { useDesk } from './desk-context.ts';
import { deskKeys } from './help/keys.ts';

/** Keys without a button: into a column, and the lock. */
export function ColumnKeys(props: { onLock: () => void; onHelp: () => void }) {
  const ref = useRef<HTMLSpanElement>(null);
  const { showSide } = useDesk();
  useShortcut(deskKeys.focusQueue, ref, () => {
    showSide('queue');
    focusColumn('kolom-antrean');
  });
  useShortcut(deskKeys.focusServing, ref, () => focusColumn('kolom-tengah'));
  useShortcut(deskKeys.focusCase, ref, () => {
    showSide('case');
    focusColumn('kolom-berkas');
  });
  useShortcut(deskKeys.lock, ref, props.onLock);
  useShortcut(deskKeys.help, ref, props.onHelp);
  return <span ref={ref} hidden />;
}

/** To the first thing in the column that can be worked with, else to the column itself. */
function focusColumn(id: string): void {
  // It may only just have come to the front.
  requestAnimationFrame(() => {
    const column = document.getElementById(id);
    const first = column?.querySelector<HTMLElement>(
      'button, input, select, textarea, a[href], summary',
    );
    (first ?? column)?.focus();
  });
}

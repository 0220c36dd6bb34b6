import { useRef } from 'react';
import { useShortcut } from '../ui/use-shortcut.ts';
import { useDesk } from './desk-context.ts';
import { focusColumn } from './focus-work.ts';
import { deskKeys } from './help/keys.ts';

/** Keys without a button: into a column, and the lock. */
export function ColumnKeys(props: { onLock: () => void; onHelp: () => void }) {
  const ref = useRef<HTMLSpanElement>(null);
  const { showSide } = useDesk();
  useShortcut(deskKeys.focusQueue, ref, () => {
    showSide('queue');
    // It may only just have come to the front.
    requestAnimationFrame(() => focusColumn('kolom-antrean'));
  });
  useShortcut(deskKeys.focusServing, ref, () => focusColumn('kolom-tengah'));
  useShortcut(deskKeys.focusCase, ref, () => {
    showSide('case');
    requestAnimationFrame(() => focusColumn('kolom-berkas'));
  });
  useShortcut(deskKeys.lock, ref, props.onLock);
  useShortcut(deskKeys.help, ref, props.onHelp);
  return <span ref={ref} hidden />;
}

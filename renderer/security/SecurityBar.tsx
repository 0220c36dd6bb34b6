import { useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog, Dialog } from '../ui/Dialog.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import { keyHelp, securityKeys, securityTexts } from './texts.ts';
import styles from './Security.module.css';

/** The security desk's own part of the top bar. */
export function SecurityBar(props: { onSignOut: () => void; onLock: () => void }) {
  const [open, setOpen] = useState<'keys' | 'leave'>();
  const anchor = useRef<HTMLSpanElement>(null);
  useShortcut('Alt+L', anchor, props.onLock);
  const close = () => setOpen(undefined);
  return (
    <span ref={anchor} className={styles.bar}>
      <Button size="s" variant="quiet" shortcut={securityKeys.help} onPress={() => setOpen('keys')}>
        {securityTexts.keysButton}
      </Button>
      <Button size="s" variant="quiet" onPress={() => setOpen('leave')}>
        {securityTexts.signOut}
      </Button>
      <Dialog isOpen={open === 'keys'} onClose={close} title={securityTexts.keysTitle} width="s">
        <dl className={styles.keys}>
          {keyHelp.map(([key, what]) => (
            <div key={key} className={styles.key}>
              <dt>
                <KeyHint keys={key} />
                <span className={styles.spoken}>{key}</span>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'leave'}
        onClose={close}
        onConfirm={props.onSignOut}
        title={securityTexts.signOutTitle}
        confirmLabel={securityTexts.signOut}
      >
        {securityTexts.signOutBody}
      </ConfirmDialog>
    </span>
  );
}

import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { setupTexts } from './texts.ts';
import styles from './Setup.module.css';

/** How to try the product without setting anything up. */
export function DemoHint() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {setupTexts.demoButton}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={setupTexts.demoTitle}
        actions={<Button onPress={() => setOpen(false)}>{setupTexts.close}</Button>}
      >
        <div className={styles.stack}>
          <p>{setupTexts.demoBody}</p>
          <pre
            className={styles.command}
            role="region"
            tabIndex={0}
            aria-label={setupTexts.demoCommandLabel}
          >
            {setupTexts.demoCommand}
          </pre>
          <p className={styles.soft}>{setupTexts.demoPin}</p>
        </div>
      </Dialog>
    </>
  );
}

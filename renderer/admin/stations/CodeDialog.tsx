import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/clock.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatElapsed } from '../../ui/format.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { stationTexts } from './texts.ts';
import styles from './Stations.module.css';

interface CodeDialogProps {
  name: string;
  code: string;
  /** Server's milliseconds at which the code ends. */
  until: number;
  isPaired: boolean;
  onClose: () => void;
}

/** The code, big enough to read across the room; says so by itself once the device has come. */
export function CodeDialog({ name, code, until, isPaired, onClose }: CodeDialogProps) {
  const left = until - useNow();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={stationTexts.codeTitle(name)}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {stationTexts.done}
        </Button>
      }
    >
      {isPaired ? (
        <Banner tone="good">{stationTexts.codePaired(name)}</Banner>
      ) : left <= 0 ? (
        <Banner tone="warn">{stationTexts.codeOver}</Banner>
      ) : (
        <div className={styles.code}>
          <p>{stationTexts.codeHow}</p>
          <p className={styles.letters} aria-label={[...code].join(' ')} role="img">
            <span>{code.slice(0, 4)}</span>
            <span>{code.slice(4)}</span>
          </p>
          <p>{stationTexts.codeLife(formatElapsed(left))}</p>
          <p className={styles.wait} role="status">
            <Spinner label={stationTexts.codeWaiting} /> {stationTexts.codeWaiting}
          </p>
        </div>
      )}
    </Dialog>
  );
}

import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { deskTexts } from '../texts.ts';
import { keyGroups } from './keys.ts';
import styles from './KeyHelp.module.css';

/** "?": every key of the desk. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={deskTexts.helpTitle} width="l">
      {/* Focusable, so that the list scrolls by keyboard where letters are large. */}
      <div className={styles.groups} tabIndex={0} role="group" aria-label={deskTexts.helpTitle}>
        {keyGroups.map((group) => (
          <section key={group.title}>
            <h3 className={styles.title}>{group.title}</h3>
            <ul className={styles.keys}>
              {group.keys.map(([key, what]) => (
                <li key={key}>
                  <KeyHint keys={key} />
                  <span className={styles.spoken}>{key}: </span>
                  <span>{what}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

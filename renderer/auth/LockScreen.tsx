import { useEffect, useRef, useState } from 'react';
import type { Me } from '../../domain/contract/auth.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons.tsx';
import { SecretForm } from './SecretForm.tsx';
import { SignInFlow } from './SignInFlow.tsx';
import { authTexts } from './texts.ts';
import styles from './Auth.module.css';

interface LockScreenProps {
  me: Me;
  zone: string;
  onUnlocked: (me: Me) => void;
}

/**
 * Covers everything, open dialogs included: a modal dialog opened last lies on top of all others.
 * The work behind stays mounted, so nothing typed is lost.
 */
export function LockScreen({ me, zone, onUnlocked }: LockScreenProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const [isSwitching, setSwitching] = useState(false);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const unlock = useCommand(
    (pin: string, commandId) => client.auth.unlock.mutate({ pin, commandId }),
    { onDone: onUnlocked },
  );
  return (
    <dialog
      ref={ref}
      className={styles.lock}
      aria-label={authTexts.lockTitle}
      onCancel={(event) => event.preventDefault()}
    >
      {isSwitching ? (
        <div className={styles.lockWide}>
          <SignInFlow
            zone={zone}
            onSignedIn={onUnlocked}
            back={{ label: authTexts.backToLock(me.name), onPress: () => setSwitching(false) }}
          />
        </div>
      ) : (
        <>
          <header className={styles.lockHead}>
            <span className={styles.lockIcon}>
              <Icon name="lock" size={2} />
            </span>
            <h2 className={styles.workTitle}>{me.name}</h2>
            <p className={styles.soft}>{authTexts.lockHint(me.name)}</p>
          </header>
          <SecretForm
            submitLabel={authTexts.unlock}
            zone={zone}
            busy={unlock.busy}
            problem={unlock.problem}
            onSubmit={(pin) => unlock.run(pin)}
          />
          <Button onPress={() => setSwitching(true)} icon={<Icon name="people" />}>
            {authTexts.switchPerson}
          </Button>
        </>
      )}
    </dialog>
  );
}

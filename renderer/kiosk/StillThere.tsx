import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { timeLeft } from './kiosk-flow.ts';
import type { KioskEvent, KioskState } from './kiosk-flow.ts';
import { useKioskTexts } from './kiosk-texts.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/** "Masih di sana?": asked before anything is erased, never while the ticket is shown. */
export function StillThere(props: { state: KioskState; tell: (event: KioskEvent) => void }) {
  const { state, tell } = props;
  const t = useKioskTexts();
  const stay = () => tell({ type: 'touched' });
  return (
    <Dialog
      isOpen={state.asking}
      onClose={stay}
      title={t('stillThere')}
      mustAnswer
      actions={
        <>
          <Button size="l" onPress={() => tell({ type: 'restart' })}>
            {t('leave')}
          </Button>
          <StayButton onPress={stay} />
        </>
      }
    >
      <Countdown state={state} />
    </Dialog>
  );
}

/** Has the focus when the question appears: Enter keeps, it never erases. */
function StayButton({ onPress }: { onPress: () => void }) {
  const t = useKioskTexts();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} size="l" variant="primary" onPress={onPress}>
      {t('stay')}
    </Button>
  );
}

function Countdown({ state }: { state: KioskState }) {
  const t = useKioskTexts();
  const seconds = useSecondsLeft((now) => timeLeft(state, now));
  return <p>{t('stillThereText', { seconds })}</p>;
}

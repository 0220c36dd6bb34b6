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
          <Button size="l" variant="primary" autoFocus onPress={stay}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <Countdown state={state} />
    </Dialog>
  );
}

function Countdown({ state }: { state: KioskState }) {
  const t = useKioskTexts();
  const seconds = useSecondsLeft((now) => timeLeft(state, now));
  return <p>{t('stillThereText', { seconds })}</p>;
}

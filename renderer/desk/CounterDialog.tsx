import type { Me } from '../../domain/contract/auth.ts';
import { CounterPicker } from '../auth/CounterPicker.tsx';
import { authTexts } from '../auth/texts.ts';
import { useChooseCounter } from '../auth/use-choose-counter.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Moves to another counter without signing in again. */
export function CounterDialog({ me, onClose }: { me: Me; onClose: () => void }) {
  const choose = useChooseCounter();
  return (
    <Dialog isOpen onClose={onClose} title={authTexts.whichCounter}>
      <ProblemBanner problem={choose.problem} />
      <CounterPicker
        me={me}
        onPick={(id) => void choose.run(id).then((seated) => seated && onClose())}
        {...(me.counterId === undefined && { onNone: onClose })}
      />
    </Dialog>
  );
}

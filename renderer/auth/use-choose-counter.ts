import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { rememberCounter } from './remembered.ts';
import { useSetMe } from './session.ts';

/** Sits the signed-in person at a counter and remembers it on this device. */
export function useChooseCounter() {
  const setMe = useSetMe();
  return useCommand(
    (counterId: string, commandId) => client.auth.chooseCounter.mutate({ commandId, counterId }),
    {
      onDone: (me) => {
        if (me.counterId !== undefined) rememberCounter(me.counterId);
        setMe(me);
      },
    },
  );
}

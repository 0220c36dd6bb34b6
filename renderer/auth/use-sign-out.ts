import { wipeOwner } from '../app/draft-store.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { unmarkLocked } from './lock-mark.ts';
import { useSetMe } from './session.ts';

/** Ends the session of this device, with everything half typed of this officer in this tab. */
export function useSignOut(
  userId: string,
  onDone?: () => void,
): { run: () => void; busy: boolean } {
  const setMe = useSetMe();
  const leave = useCommand((_: null, commandId) => client.auth.signOut.mutate({ commandId }), {
    onDone: () => {
      wipeOwner(sessionStorage, userId);
      unmarkLocked();
      setMe(null);
      onDone?.();
    },
  });
  return { run: () => void leave.run(null), busy: leave.busy };
}

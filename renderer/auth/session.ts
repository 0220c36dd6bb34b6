import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../domain/contract/auth.ts';
import type { PublicOffice } from '../../domain/contract/office.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import type { ServerQuery } from '../app/use-server-query.ts';

const meKey = ['auth.me'];

/** How often the person changed on this page. */
let changes = 0;

/**
 * The stream tells of a new session before the answer to the sign-in brings its cookie. Who asks in
 * between asks as the person before, and that answer must not have the last word.
 */
async function askMe(): Promise<Me | null> {
  for (;;) {
    const before = changes;
    const me = await client.auth.me.query();
    if (before === changes) return me;
  }
}

/** Who is signed in at this device; null = nobody. */
export function useMe(): ServerQuery<Me | null> {
  return useServerQuery<Me | null>(meKey, askMe, { live: 'session' });
}

/** What any screen may know of the office. */
export function useOffice(): ServerQuery<PublicOffice> {
  return useServerQuery(['office.public'], () => client.office.public.query(), { live: 'office' });
}

/** Tells the screens that the person changed: nothing the last one could read stays on them. */
export function useSetMe(): (me: Me | null) => void {
  const queryClient = useQueryClient();
  return (me) => {
    changes += 1;
    const before = queryClient.getQueryData<Me | null>(meKey);
    if (before?.userId !== me?.userId) {
      queryClient.removeQueries({ predicate: (query) => !isPublic(query.queryKey) });
    } else {
      void queryClient.invalidateQueries({ predicate: (query) => !isPublic(query.queryKey) });
    }
    queryClient.setQueryData(meKey, me);
  };
}

const publicKeys: readonly unknown[] = ['auth.me', 'auth.users', 'office.public'];

function isPublic(key: readonly unknown[]): boolean {
  return publicKeys.includes(key[0]);
}

/**
 * Tells the server that the person is at work on this screen. A refusal (the session is locked)
 * is seen by `useSessionWatch`; a lost line is told elsewhere.
 */
export function useStillHere(): () => void {
  const queryClient = useQueryClient();
  return () =>
    void queryClient
      .fetchQuery({
        queryKey: ['auth.touch'],
        queryFn: () => client.auth.touch.query(),
        retry: false,
      })
      .catch(() => undefined);
}

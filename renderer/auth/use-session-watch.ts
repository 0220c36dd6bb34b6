import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { problem } from '../app/problem.ts';

const sessionCodes: readonly string[] = ['SESI_TERKUNCI', 'BELUM_MASUK'];

/**
 * The server may lock or close a session by itself (idle by its own clock, a PIN changed, signed out
 * elsewhere). The first refusal that says so makes the screen ask again who is signed in.
 */
export function useSessionWatch(): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (!sessionCodes.includes(problem(event.action.error).code)) return;
        void queryClient.invalidateQueries({ queryKey: ['auth.me'] });
      }),
    [queryClient],
  );
}

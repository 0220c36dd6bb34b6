import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * A first answer still under way may be older than the change, and TanStack Query would let it
 * stand: it is thrown away and asked for again.
 */
export async function renew(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const query = queryClient.getQueryState(queryKey);
  if (query?.fetchStatus === 'fetching' && query.data === undefined) {
    await queryClient.cancelQueries({ queryKey, exact: true });
  }
  await queryClient.invalidateQueries({ queryKey });
}

import { useQuery } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { useLive } from './stream.ts';

export interface ServerQuery<T> {
  data: T | undefined;
  /** Nothing to show yet. */
  isLoading: boolean;
  problem: Problem | undefined;
  refetch: () => void;
}

export interface ServerQueryOptions {
  /** Topics of the stream that make this answer old. */
  live?: string | readonly string[];
  /** false: do not ask (yet). */
  enabled?: boolean;
  /** For answers that the clock alone makes old (opening hours, a new day): asked again every so many ms. */
  everyMs?: number;
}

/** `useServerQuery(['desk.board', input], () => client.desk.board.query(input), { live: 'queue' })` */
export function useServerQuery<T>(
  queryKey: QueryKey,
  queryFn: () => Promise<T>,
  { live = [], enabled = true, everyMs }: ServerQueryOptions = {},
): ServerQuery<T> {
  useLive(live, queryKey);
  const query = useQuery({
    queryKey,
    queryFn,
    enabled,
    ...(everyMs !== undefined && { refetchInterval: everyMs, refetchIntervalInBackground: true }),
  });
  return {
    data: query.data,
    isLoading: query.isPending && enabled,
    problem: query.error ? problem(query.error) : undefined,
    refetch: () => void query.refetch(),
  };
}

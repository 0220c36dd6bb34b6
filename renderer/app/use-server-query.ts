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
}

/** `useServerQuery(['desk.board', input], () => client.desk.board.query(input), { live: 'queue' })` */
export function useServerQuery<T>(
  queryKey: QueryKey,
  queryFn: () => Promise<T>,
  { live = [], enabled = true }: ServerQueryOptions = {},
): ServerQuery<T> {
  useLive(live, queryKey);
  const query = useQuery({ queryKey, queryFn, enabled });
  return {
    data: query.data,
    isLoading: query.isPending && enabled,
    problem: query.error ? problem(query.error) : undefined,
    refetch: () => void query.refetch(),
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';

/** All settings of the office. */
export function useConfig() {
  return useServerQuery(['admin.config'], () => client.admin.config.query(), { live: 'office' });
}

export type Config = Awaited<ReturnType<typeof client.admin.config.query>>;

/** Asks again for what a command has changed, without waiting for the stream. */
export function useRenew(): (name: string) => void {
  const queryClient = useQueryClient();
  return (name) => void queryClient.invalidateQueries({ queryKey: [name] });
}

import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import type { Filter } from './figures.ts';

/** Asked again whenever a case moves; the answer costs the server a few milliseconds. */
export function useSteps(filter: Filter) {
  return useServerQuery(['dashboard.steps', filter], () => client.dashboard.steps.query(filter), {
    live: 'case',
  });
}
export function useOfficers(filter: Filter) {
  return useServerQuery(
    ['dashboard.officers', filter],
    () => client.dashboard.officers.query(filter),
    { live: 'case' },
  );
}
export function useServices(filter: Filter) {
  return useServerQuery(
    ['dashboard.services', filter],
    () => client.dashboard.services.query(filter),
    { live: 'case' },
  );
}
export function useReturns(filter: Filter) {
  return useServerQuery(
    ['dashboard.returns', filter],
    () => client.dashboard.returns.query(filter),
    { live: 'case' },
  );
}
export function useTraffic({ from, to }: Filter) {
  return useServerQuery(
    ['dashboard.traffic', from, to],
    () => client.dashboard.traffic.query({ from, to }),
    { live: ['queue', 'case'] },
  );
}

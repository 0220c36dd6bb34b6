import type { ReactNode } from 'react';
import type { ServerQuery } from '../app/use-server-query.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

/** What the server answered, what went wrong, or that it is on its way. */
export function Answer<T>(props: { of: ServerQuery<T>; children: (data: T) => ReactNode }) {
  const { data, problem } = props.of;
  if (data !== undefined) return props.children(data);
  return problem ? <ProblemBanner problem={problem} /> : <Skeleton lines={8} />;
}

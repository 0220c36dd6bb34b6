import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Toasts } from '../ui/Toasts.tsx';
import { isLineProblem } from './problem.ts';
import { refreshOnReconnect } from './stream.ts';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The stream says when an answer is old; the clock does not.
      staleTime: Infinity,
      // The office has no internet: navigator.onLine says nothing about the office's server.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (count, error) => isLineProblem(error) && count < 8,
      retryDelay: (count) => Math.min(500 * 2 ** count, 5000),
    },
    mutations: { networkMode: 'always' },
  },
});

/** Everything every screen stands on. */
export function Providers({ children }: { children: ReactNode }) {
  useEffect(() => refreshOnReconnect(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      {children}
      <Toasts />
    </QueryClientProvider>
  );
}

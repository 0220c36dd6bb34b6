import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../../server/router/app-router.ts';

/**
 * No batching: a command must have its own answer and its own retry.
 * The header cannot be sent across origins without the server's leave, which is the CSRF guard.
 */
export const client = createTRPCClient<AppRouter>({
  links: [httpLink({ url: '/trpc', headers: { 'x-satu-atap': '1' } })],
});

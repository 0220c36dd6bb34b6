import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { renew } from '../../../renderer/app/renew.ts';

test('a change that overtakes the first answer is not lost', async () => {
  const queryClient = new QueryClient();
  const answers: ((state: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
  const observer = new QueryObserver(queryClient, { queryKey: ['job'], queryFn, retry: false });
  const stop = observer.subscribe(() => {});

  const renewed = renew(queryClient, ['job']);
  answers[0]?.('queued');
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.('confirmed');
  await renewed;
  expect(observer.getCurrentResult().data).toBe('confirmed');
  stop();
  queryClient.clear();
});

test('a later change asks again and keeps what is shown meanwhile', async () => {
  const queryClient = new QueryClient();
  let count = 0;
  const queryFn = () => Promise.resolve((count += 1));
  const observer = new QueryObserver(queryClient, { queryKey: ['board'], queryFn });
  const shown: unknown[] = [];
  const stop = observer.subscribe(({ data }) => shown.push(data));
  await expect.poll(() => observer.getCurrentResult().data).toBe(1);
  await renew(queryClient, ['board']);
  expect(observer.getCurrentResult().data).toBe(2);
  expect(shown.slice(shown.indexOf(1))).not.toContain(undefined);
  stop();
  queryClient.clear();
});

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { DisplayCall } from '../../domain/contract/queue.ts';
import { renew } from './renew.ts';
import { client } from './trpc.ts';

/** One change at the office, as the stream tells it; `call` when a number was called. */
export interface Change {
  seq: number;
  topics: readonly string[];
  call?: DisplayCall;
}

type Listener = (change: Change) => void;

let isConnected = false;
let wasConnected = false;
let lastEventId: string | undefined;
let users = 0;
let stop: (() => void) | undefined;
const stateListeners = new Set<() => void>();
const changeListeners = new Set<Listener>();
const reconnectListeners = new Set<() => void>();

function setConnected(next: boolean): void {
  if (next === isConnected) return;
  isConnected = next;
  for (const listener of stateListeners) listener();
  // What happened while we were away may lie behind the server's backfill: ask for everything again.
  if (next && wasConnected) for (const listener of reconnectListeners) listener();
  wasConnected ||= next;
}

const RESUBSCRIBE_MS = 3000;

/** One subscription per page; tRPC resumes it by `lastEventId` after every lost line. */
function open(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  function again(): void {
    setConnected(false);
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(subscribe, RESUBSCRIBE_MS);
  }
  let unsubscribe = () => {};
  function subscribe(): void {
    unsubscribe();
    const subscription = client.stream.changes.subscribe(
      lastEventId === undefined ? {} : { lastEventId },
      {
        onConnectionStateChange: ({ state }) => setConnected(state === 'pending'),
        onStarted: () => setConnected(true),
        onData: ({ id, data }) => {
          lastEventId = id;
          for (const listener of changeListeners) listener(data);
        },
        onError: again,
        onComplete: again,
      },
    );
    unsubscribe = () => subscription.unsubscribe();
  }
  subscribe();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    unsubscribe();
    setConnected(false);
  };
}

/** Keeps the page's stream open while mounted; several users share it. */
export function useStream(): void {
  useEffect(() => {
    users += 1;
    stop ??= open();
    return () => {
      users -= 1;
      if (users > 0) return;
      stop?.();
      stop = undefined;
    };
  }, []);
}

function subscribeState(listener: () => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

/** For the ConnectionBadge. */
export function useIsConnected(): boolean {
  return useSyncExternalStore(subscribeState, () => isConnected);
}

/** Calls back on every change with one of the topics (the display's calls, the desk's bell). */
export function useChanges(topics: readonly string[], onChange: Listener): void {
  useStream();
  const handle = useEffectEvent((change: Change) => {
    // 'all': the server has no list of what this page missed.
    if (change.topics.some((topic) => topic === 'all' || topics.includes(topic))) onChange(change);
  });
  useEffect(() => {
    const listener = (change: Change) => handle(change);
    changeListeners.add(listener);
    return () => {
      changeListeners.delete(listener);
    };
  }, []);
}

/** Asks again for `queryKey` whenever a topic changes. */
export function useLive(topics: string | readonly string[], queryKey: QueryKey): void {
  const queryClient = useQueryClient();
  useChanges(typeof topics === 'string' ? [topics] : topics, () => {
    void renew(queryClient, queryKey);
  });
}

/** Mounted once, in the providers: after a lost line nothing on the screen is trusted. */
export function refreshOnReconnect(queryClient: QueryClient): () => void {
  const refresh = () => void queryClient.invalidateQueries();
  reconnectListeners.add(refresh);
  return () => reconnectListeners.delete(refresh);
}

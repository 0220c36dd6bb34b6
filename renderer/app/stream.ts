import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { DisplayCall } from '../../domain/contract/queue.ts';
import { renew } from './renew.ts';

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
/** Parts of the page that work unseen (a display speaks behind another window). */
let unseen = 0;
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

/** The server speaks at least every 15 seconds; a line that is silent for longer is lost. */
const SILENCE_MS = 40_000;
const REOPEN_MS = 3000;
/** A browser has six lines to a server for all its tabs: one that nobody looks at gives its line up. */
const HIDDEN_MS = 30_000;

/** One line per page. The browser resumes it by itself; a line that it gave up is opened anew. */
function open(): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  function reopenAfter(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(connect, milliseconds);
  }
  function heard(): void {
    setConnected(true);
    reopenAfter(SILENCE_MS);
  }
  function connect(): void {
    source?.close();
    setConnected(false);
    const query = lastEventId === undefined ? '' : `?lastEventId=${lastEventId}`;
    source = new EventSource(`/stream${query}`);
    source.addEventListener('connected', heard);
    source.addEventListener('ping', heard);
    source.addEventListener('message', ({ data, lastEventId: id }: MessageEvent<string>) => {
      heard();
      lastEventId = id;
      const change = JSON.parse(data) as Change;
      for (const listener of changeListeners) listener(change);
    });
    source.addEventListener('error', () => {
      setConnected(false);
      // The browser tries again by itself unless it was refused (device not paired, session gone).
      reopenAfter(source?.readyState === EventSource.CLOSED ? REOPEN_MS : SILENCE_MS);
    });
    reopenAfter(SILENCE_MS);
  }
  function rest(): void {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    setConnected(false);
  }
  function watchVisibility(): void {
    clearTimeout(hiding);
    if (document.visibilityState === 'hidden')
      hiding = setTimeout(() => unseen === 0 && rest(), HIDDEN_MS);
    else if (source === undefined) connect();
  }
  connect();
  document.addEventListener('visibilitychange', watchVisibility);
  return () => {
    document.removeEventListener('visibilitychange', watchVisibility);
    clearTimeout(hiding);
    rest();
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

/** While mounted the page keeps its line though nobody looks at it. */
export function useStreamUnseen(): void {
  useEffect(() => {
    unseen += 1;
    return () => {
      unseen -= 1;
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

/** Calls back whenever the line, lost before, is there again; the answer stops waiting for it. */
export function onReconnect(listener: () => void): () => void {
  reconnectListeners.add(listener);
  return () => reconnectListeners.delete(listener);
}

/** Mounted once, in the providers: after a lost line nothing on the screen is trusted. */
export function refreshOnReconnect(queryClient: QueryClient): () => void {
  return onReconnect(() => void queryClient.invalidateQueries());
}

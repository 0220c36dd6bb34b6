import { announcementQueue, silence } from '../../domain/announce/announcement-queue.ts';
import type {
  Announcement,
  AnnouncementAction,
  AnnouncementState,
} from '../../domain/announce/announcement-queue.ts';

/** A call older than this is shown but no longer spoken: its holder has long seen the screen. */
export const STALE_AFTER_MS = 2 * 60_000;

export type Announcer = {
  /** Puts a call in line; one that is known already is not said again. */
  announce: (announcement: Announcement) => void;
  /** Falls silent for good: the screen is being left. */
  stop: () => void;
};

/**
 * Drives the loudspeaker: one call after another, each as often as the queue says, the picture
 * following `show`. `say` resolves when the voice has ended, or when silence has lasted as long.
 */
export function startAnnouncer(
  say: (announcement: Announcement, signal: AbortSignal) => Promise<void>,
  show: (state: AnnouncementState) => void,
): Announcer {
  const end = new AbortController();
  let state = silence;
  let running = false;

  function dispatch(action: AnnouncementAction): void {
    const after = announcementQueue(state, action);
    if (after === state) return;
    state = after;
    show(state);
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    dispatch({ type: 'next' });
    while (state.playing !== undefined && !end.signal.aborted) {
      const { playing } = state;
      // Whatever happened to the voice, the next in line must not wait for ever.
      await say(playing, end.signal).catch(() => undefined);
      if (end.signal.aborted) break;
      dispatch({ type: 'finished', seq: playing.seq });
      dispatch({ type: 'next' });
    }
    running = false;
  }

  return {
    announce(announcement) {
      dispatch({ type: 'enqueue', announcement });
      void run();
    },
    stop: () => end.abort(),
  };
}

/** Whether a call is still worth saying at `now`, both by the clock of the office server. */
export function isFresh(calledAt: string, now: number): boolean {
  return now - Date.parse(calledAt) <= STALE_AFTER_MS;
}

import type { AnnouncedCall } from './clips.ts';

/** A call waiting for the loudspeaker; `seq` is the event's number: its identity and its age. */
export type Announcement = { seq: number; call: AnnouncedCall };

export type AnnouncementState = {
  /** `round` is 1 the first time and 2 for the repetition (SOP: every call is said twice). */
  playing?: Announcement & { round: 1 | 2 };
  /** Oldest first. */
  waiting: Announcement[];
};

export type AnnouncementAction =
  | { type: 'enqueue'; announcement: Announcement }
  | { type: 'next' }
  | { type: 'finished'; seq: number };

export const silence: AnnouncementState = { waiting: [] };

/**
 * Serialises the loudspeaker: at most one announcement plays, each is said twice, the oldest goes
 * first. The caller plays what `playing` shows and dispatches 'finished' at its end.
 */
export function announcementQueue(
  state: AnnouncementState,
  action: AnnouncementAction,
): AnnouncementState {
  switch (action.type) {
    case 'enqueue':
      return enqueue(state, action.announcement);
    case 'next':
      return next(state);
    case 'finished':
      return finished(state, action.seq);
  }
}

/** Adds a call in order of age; one that is already playing or waiting comes from a resumed stream. */
export function enqueue(state: AnnouncementState, announcement: Announcement): AnnouncementState {
  const known = [state.playing, ...state.waiting].some((item) => item?.seq === announcement.seq);
  if (known) return state;
  const waiting = [...state.waiting, announcement].toSorted((a, b) => a.seq - b.seq);
  return { ...state, waiting };
}

/** Starts the oldest waiting call, unless one is playing. */
export function next(state: AnnouncementState): AnnouncementState {
  const [oldest, ...waiting] = state.waiting;
  if (state.playing !== undefined || oldest === undefined) return state;
  return { playing: { ...oldest, round: 1 }, waiting };
}

/**
 * The voice has reached its end: repeat once, then fall silent until 'next'. A late report about
 * another call changes nothing.
 */
export function finished(state: AnnouncementState, seq: number): AnnouncementState {
  if (state.playing?.seq !== seq) return state;
  return state.playing.round === 1
    ? { ...state, playing: { ...state.playing, round: 2 } }
    : { waiting: state.waiting };
}

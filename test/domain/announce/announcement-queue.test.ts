import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { announcementQueue, silence } from '../../../domain/announce/announcement-queue.ts';
import type {
  AnnouncementAction,
  AnnouncementState,
} from '../../../domain/announce/announcement-queue.ts';

function announcement(seq: number) {
  const number = `A${String(seq).padStart(3, '0')}`;
  return { seq, call: { number, place: { kind: 'loket' as const, name: '1' } } };
}

const enqueue = (seq: number): AnnouncementAction => ({
  type: 'enqueue',
  announcement: announcement(seq),
});
const next: AnnouncementAction = { type: 'next' };
const finished = (seq: number): AnnouncementAction => ({ type: 'finished', seq });

function after(...actions: AnnouncementAction[]): AnnouncementState {
  return actions.reduce(announcementQueue, silence);
}

describe('announcementQueue', () => {
  test('says a call twice and then falls silent', () => {
    const started = after(enqueue(1), next);
    expect(started.playing).toMatchObject({ seq: 1, round: 1 });
    const repeated = announcementQueue(started, finished(1));
    expect(repeated.playing).toMatchObject({ seq: 1, round: 2 });
    expect(announcementQueue(repeated, finished(1))).toEqual(silence);
  });

  test('a second call waits until the first has been said twice', () => {
    const state = after(enqueue(1), next, enqueue(2), next, finished(1), next);
    expect(state.playing).toMatchObject({ seq: 1, round: 2 });
    expect(state.waiting).toEqual([announcement(2)]);
    expect([finished(1), next].reduce(announcementQueue, state)).toEqual({
      playing: { ...announcement(2), round: 1 },
      waiting: [],
    });
  });

  test('the oldest goes first, however the stream delivers them', () => {
    expect(after(enqueue(9), enqueue(4), enqueue(7)).waiting.map(({ seq }) => seq)).toEqual([
      4, 7, 9,
    ]);
  });

  test('a call that comes again from a resumed stream is said only once', () => {
    const state = after(enqueue(1), next, enqueue(2), enqueue(1), enqueue(2));
    expect(state.waiting).toEqual([announcement(2)]);
  });

  test('a late report about another call changes nothing', () => {
    const state = after(enqueue(1), next, enqueue(2));
    expect(announcementQueue(state, finished(2))).toBe(state);
    expect(announcementQueue(silence, finished(1))).toBe(silence);
    expect(announcementQueue(silence, next)).toBe(silence);
  });

  test('any order of events: never two at once, every call twice in a row, none lost', () => {
    const someActions = fc.array(fc.constantFrom('enqueue', 'next', 'finished'), { maxLength: 60 });
    fc.assert(
      fc.property(someActions, (kinds) => {
        let state = silence;
        let calls = 0;
        const said: number[] = [];
        const step = (action: AnnouncementAction) => {
          const before = state.playing;
          state = announcementQueue(state, action);
          const now = state.playing;
          if (now !== undefined && now !== before) said.push(now.seq);
          // Only its own end may take a call off the loudspeaker.
          if (before !== undefined && action.type !== 'finished') expect(now).toBe(before);
        };
        for (const kind of kinds) {
          if (kind === 'enqueue') step(enqueue((calls += 1)));
          else if (kind === 'next') step(next);
          else if (state.playing !== undefined) step(finished(state.playing.seq));
        }
        while (state.playing !== undefined || state.waiting.length > 0) {
          step(state.playing === undefined ? next : finished(state.playing.seq));
        }
        const everyCallTwice = Array.from({ length: calls }, (_, i) => [i + 1, i + 1]).flat();
        expect(said).toEqual(everyCallTwice);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { DisplayCall } from '../../../domain/contract/queue.ts';
import { STALE_AFTER_MS } from '../../../renderer/display/announcer.ts';
import { createNewCalls } from '../../../renderer/display/new-calls.ts';
import { shownCalls } from '../../../renderer/display/shown-calls.ts';

const noon = Date.parse('2026-11-23T04:00:00.000Z');

function call(callSeq: number, extra: Partial<DisplayCall> = {}): DisplayCall {
  return {
    callSeq,
    ticketId: `t${callSeq}`,
    number: `A ${String(callSeq).padStart(3, '0')}`,
    counterName: 'Loket 1',
    place: { kind: 'loket', name: 'Loket 1' },
    nth: 1,
    at: new Date(noon).toISOString(),
    ...extra,
  };
}
const seqs = (calls: readonly DisplayCall[]) => calls.map(({ callSeq }) => callSeq);

describe('new calls', () => {
  test('what was called before the screen came up is not said', () => {
    const calls = createNewCalls();
    expect(calls.fromState([call(2), call(1)], noon)).toEqual([]);
    expect(seqs(calls.fromStream(call(3), noon))).toEqual([3]);
  });

  test('each call is said once, whether stream or state brings it first', () => {
    const calls = createNewCalls();
    calls.fromState([], noon);
    expect(seqs(calls.fromStream(call(1), noon))).toEqual([1]);
    expect(seqs(calls.fromState([call(2), call(1)], noon))).toEqual([2]);
    expect(calls.fromStream(call(2), noon)).toEqual([]);
  });

  test('missed calls come in order after a lost line; those older than two minutes stay silent', () => {
    const calls = createNewCalls();
    calls.fromState([], noon);
    const old = call(1, { at: new Date(noon - STALE_AFTER_MS - 1).toISOString() });
    expect(seqs(calls.fromState([call(3), call(2), old], noon))).toEqual([2, 3]);
  });
});

describe('shown calls', () => {
  const calls = [call(5), call(4), call(3), call(2), call(1)];

  test('the picture waits for the voice: calls in line are not shown yet', () => {
    const { current, recent } = shownCalls(calls, calls[2], [call(4), call(5)]);
    expect(current?.callSeq).toBe(3);
    expect(seqs(recent)).toEqual([2, 1]);
  });

  test('with nothing to say the last call stays', () => {
    expect(shownCalls(calls, undefined, []).current?.callSeq).toBe(5);
    expect(shownCalls([], undefined, []).current).toBeUndefined();
  });

  test('a number called again is one line, not two', () => {
    const again = call(6, { ticketId: 't4', nth: 2 });
    const { current, recent } = shownCalls([again, ...calls], undefined, []);
    expect(current).toEqual(again);
    expect(seqs(recent)).toEqual([5, 3, 2, 1]);
  });
});

import { expect, test } from 'vitest';
import { seatFor } from '../../../renderer/auth/seat.ts';

const counter = (id: string, fits: boolean) => ({ id, name: id, queues: [], fits });
const loket = [counter('loket-1', true), counter('loket-2', true), counter('cs-1', false)];

test('who calls nobody is not asked where to sit', () => {
  const counters = [counter('loket-1', false), counter('cs-1', false)];
  expect(seatFor({ counters })).toEqual({ kind: 'none' });
  expect(seatFor({ counters: [] }, 'cs-1')).toEqual({ kind: 'none' });
});

test('the only fitting counter, or the one this device remembers, needs no question', () => {
  const one = [counter('cs-1', true), counter('loket-1', false)];
  expect(seatFor({ counters: one })).toEqual({ kind: 'known', counterId: 'cs-1' });
  expect(seatFor({ counters: loket }, 'loket-2')).toEqual({ kind: 'known', counterId: 'loket-2' });
  expect(seatFor({ counters: loket })).toEqual({ kind: 'ask' });
});

test('a counter remembered of a colleague is not taken over unseen', () => {
  expect(seatFor({ counters: loket }, 'cs-1')).toEqual({ kind: 'ask' });
  expect(seatFor({ counters: [counter('cs-1', true)] }, 'loket-1')).toEqual({
    kind: 'known',
    counterId: 'cs-1',
  });
});

test('who already sits stays there', () => {
  expect(seatFor({ counters: loket, counterId: 'loket-1' }, 'loket-2')).toEqual({ kind: 'none' });
});

/** Edges of the lane rules that a slip of one sign would change. */
import { expect, test } from 'vitest';
import { afterCall, nextTicket, type WaitingTicket } from '../../../domain/queue/next-ticket.ts';

const ticket = (ordinal: number, change: Partial<WaitingTicket> = {}): WaitingTicket => ({
  id: `t${ordinal}`,
  number: `A${ordinal}`,
  priority: false,
  orderKey: `2026-11-23T01:${String(ordinal).padStart(2, '0')}:00.000Z`,
  ordinal,
  eligibleAfterCall: null,
  late: false,
  ...change,
});

test('a late holder whose numbers have passed goes before one who came earlier', () => {
  const late = ticket(9, { late: true, eligibleAfterCall: 4 });
  const totals = { calls: 4, priorityStreak: 0, ordinaryStreak: 0 };
  const policy = { mode: 'off' } as const;
  expect(nextTicket([ticket(1), late], totals, policy)?.ticket).toBe(late);
  expect(nextTicket([ticket(1), late], { ...totals, calls: 3 }, policy)?.ticket.ordinal).toBe(1);
});

test('the guard counts only numbers that were let in front of somebody', () => {
  const before = { calls: 7, priorityStreak: 2, ordinaryStreak: 2 };
  const alone = { priorityWaiting: false, ordinaryWaiting: false };
  const both = { priorityWaiting: true, ordinaryWaiting: true };
  expect(afterCall(before, { priority: true }, alone)).toEqual({
    calls: 8,
    priorityStreak: 0,
    ordinaryStreak: 0,
  });
  expect(afterCall(before, { priority: false }, alone)).toEqual({
    calls: 8,
    priorityStreak: 0,
    ordinaryStreak: 0,
  });
  expect(afterCall(before, { priority: true }, both)).toEqual({
    calls: 8,
    priorityStreak: 3,
    ordinaryStreak: 0,
  });
  expect(afterCall(before, { priority: false }, both)).toEqual({
    calls: 8,
    priorityStreak: 0,
    ordinaryStreak: 3,
  });
});

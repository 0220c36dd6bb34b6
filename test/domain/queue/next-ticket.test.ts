import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriorityPolicy } from '../../../domain/contract/office.ts';
import {
  afterCall,
  callingOrder,
  nextTicket,
  type WaitingTicket,
} from '../../../domain/queue/next-ticket.ts';

const zero = { calls: 0, priorityStreak: 0, ordinaryStreak: 0 };

function ticket(ordinal: number, change: Partial<WaitingTicket> = {}): WaitingTicket {
  return {
    id: `t${ordinal}`,
    number: `A${ordinal}`,
    priority: false,
    orderKey: `2026-11-23T01:${String(ordinal).padStart(2, '0')}:00.000Z`,
    ordinal,
    eligibleAfterCall: null,
    late: false,
    ...change,
  };
}

const order = (waiting: WaitingTicket[], policy: PriorityPolicy, totals = zero) =>
  callingOrder(waiting, totals, policy).map(
    ({ ticket: { ordinal }, why }) => `${ordinal} ${why.code}`,
  );

describe('who is next', () => {
  test('arrival order without priority', () => {
    expect(order([ticket(2), ticket(1), ticket(3)], { mode: 'always-first', guard: 3 })).toEqual([
      '1 urutan',
      '2 urutan',
      '3 urutan',
    ]);
  });

  test('priority first, but the guard lets the ordinary lane through', () => {
    const waiting = [
      ticket(1),
      ticket(2),
      ...[3, 4, 5, 6].map((n) => ticket(n, { priority: true })),
    ];
    expect(order(waiting, { mode: 'always-first', guard: 2 })).toEqual([
      '3 prioritas',
      '4 prioritas',
      '1 giliran-umum',
      '5 prioritas',
      '6 prioritas',
      '2 urutan',
    ]);
  });

  test('one in three goes to priority', () => {
    const waiting = [1, 2, 3, 4, 5]
      .map((n) => ticket(n))
      .concat(ticket(6, { priority: true }), ticket(7, { priority: true }));
    expect(order(waiting, { mode: 'one-in', n: 3 })).toEqual([
      '1 urutan',
      '2 urutan',
      '6 giliran-prioritas',
      '3 urutan',
      '4 urutan',
      '7 giliran-prioritas',
      '5 urutan',
    ]);
  });

  test('a late holder is put back after three numbers', () => {
    const late = ticket(1, { late: true, eligibleAfterCall: 3 });
    expect(order([late, ticket(4), ticket(5), ticket(6), ticket(7)], { mode: 'off' })).toEqual([
      '4 urutan',
      '5 urutan',
      '6 urutan',
      '1 kembali-terlambat',
      '7 urutan',
    ]);
  });

  test('a late holder does not wait for numbers that do not exist', () => {
    expect(
      nextTicket([ticket(1, { late: true, eligibleAfterCall: 9 })], zero, { mode: 'off' })?.ticket
        .ordinal,
    ).toBe(1);
  });

  test('property: everybody is called exactly once, and nobody ordinary waits longer than the guard', () => {
    const waitingTickets = fc
      .array(
        fc.record({
          priority: fc.boolean(),
          late: fc.boolean(),
          after: fc.option(fc.integer({ min: 0, max: 5 })),
        }),
        { maxLength: 40 },
      )
      .map((rows) =>
        rows.map((row, i) =>
          ticket(i + 1, {
            priority: row.priority,
            late: row.late,
            eligibleAfterCall: row.late ? row.after : null,
          }),
        ),
      );
    const policies: fc.Arbitrary<PriorityPolicy> = fc.oneof(
      fc.record({
        mode: fc.constant('always-first' as const),
        guard: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({ mode: fc.constant('one-in' as const), n: fc.integer({ min: 2, max: 5 }) }),
      fc.constant({ mode: 'off' as const }),
    );
    fc.assert(
      fc.property(waitingTickets, policies, (waiting, policy) => {
        const called = callingOrder(waiting, zero, policy);
        expect(called.map(({ ticket: { id } }) => id).sort()).toEqual(
          waiting.map(({ id }) => id).sort(),
        );
        if (policy.mode !== 'always-first') return;
        let streak = 0;
        called.forEach(({ ticket: { priority } }, i) => {
          const ordinaryReady = called
            .slice(i + 1)
            .some(({ ticket: other }) => !other.priority && other.eligibleAfterCall === null);
          streak = priority && ordinaryReady ? streak + 1 : 0;
          expect(streak).toBeLessThanOrEqual(policy.guard);
        });
      }),
    );
  });

  test('property: the streaks follow the calls', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (calls) => {
        let totals = zero;
        for (const priority of calls)
          totals = afterCall(
            totals,
            { priority },
            { priorityWaiting: true, ordinaryWaiting: true },
          );
        expect(totals.calls).toBe(calls.length);
        expect(totals.priorityStreak === 0 || totals.ordinaryStreak === 0).toBe(true);
      }),
    );
  });
});

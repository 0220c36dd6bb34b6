import type { PriorityPolicy } from '../contract/office.ts';
import type { WhyNext } from '../contract/queue.ts';

/** What the choice of the next number looks at. */
export type WaitingTicket = {
  id: string;
  number: string;
  priority: boolean;
  /** Text that orders arrivals. */
  orderKey: string;
  ordinal: number;
  /** A late holder waits until the queue has made this many first calls today. */
  eligibleAfterCall: number | null;
  late: boolean;
};

export type QueueTotals = { calls: number; priorityStreak: number; ordinaryStreak: number };

export type NextTicket = { ticket: WaitingTicket; why: WhyNext };

/**
 * The number to call next, and why (domain rules: three calls then next, a late holder is put back
 * after three numbers, priority without starving the ordinary lane). Pure: the same inputs give the
 * same answer at every counter.
 */
export function nextTicket(
  waiting: readonly WaitingTicket[],
  totals: QueueTotals,
  policy: PriorityPolicy,
): NextTicket | undefined {
  const ready = waiting.filter(
    (ticket) => ticket.eligibleAfterCall === null || ticket.eligibleAfterCall <= totals.calls,
  );
  // With nobody else left, a late holder need not wait for numbers that do not exist.
  const candidates = ready.length > 0 ? ready : waiting;
  const priority = first(candidates.filter((ticket) => ticket.priority));
  const ordinary = first(candidates.filter((ticket) => !ticket.priority));
  if (priority === undefined || ordinary === undefined || policy.mode === 'off') {
    const only = policy.mode === 'off' ? first(candidates) : (priority ?? ordinary);
    return only && { ticket: only, why: alone(only, policy) };
  }
  if (policy.mode === 'always-first') {
    return totals.priorityStreak >= policy.guard
      ? {
          ticket: ordinary,
          why: why(
            'giliran-umum',
            `giliran umum: ${policy.guard} nomor prioritas sudah didahulukan`,
          ),
        }
      : { ticket: priority, why: why('prioritas', 'prioritas didahulukan') };
  }
  return totals.ordinaryStreak >= policy.n - 1
    ? {
        ticket: priority,
        why: why('giliran-prioritas', `giliran prioritas: satu dari ${policy.n} nomor`),
      }
    : { ticket: ordinary, why: alone(ordinary, policy) };
}

/**
 * The whole queue in the order in which it would be called if nobody else came: what the desk shows.
 * Each entry has its own reason.
 */
export function callingOrder(
  waiting: readonly WaitingTicket[],
  totals: QueueTotals,
  policy: PriorityPolicy,
  limit = Number.POSITIVE_INFINITY,
): NextTicket[] {
  const left = [...waiting];
  let now = totals;
  const order: NextTicket[] = [];
  while (left.length > 0 && order.length < limit) {
    const next = nextTicket(left, now, policy);
    if (next === undefined) break;
    order.push(next);
    left.splice(left.indexOf(next.ticket), 1);
    now = afterCall(now, next.ticket, {
      priorityWaiting: left.some((ticket) => ticket.priority),
      ordinaryWaiting: left.some((ticket) => !ticket.priority),
    });
  }
  return order;
}

/** The totals after the first call of `ticket`; the read table counts the same way. */
export function afterCall(
  totals: QueueTotals,
  ticket: Pick<WaitingTicket, 'priority'>,
  others: { priorityWaiting: boolean; ordinaryWaiting: boolean },
): QueueTotals {
  return {
    calls: totals.calls + 1,
    priorityStreak: ticket.priority && others.ordinaryWaiting ? totals.priorityStreak + 1 : 0,
    ordinaryStreak: !ticket.priority && others.priorityWaiting ? totals.ordinaryStreak + 1 : 0,
  };
}

/** A late holder whose numbers have passed goes before the others of the lane; then by arrival. */
function first(tickets: readonly WaitingTicket[]): WaitingTicket | undefined {
  let best: WaitingTicket | undefined;
  for (const ticket of tickets) if (best === undefined || precedes(ticket, best)) best = ticket;
  return best;
}

function precedes(a: WaitingTicket, b: WaitingTicket): boolean {
  if (a.late !== b.late) return a.late;
  if (a.orderKey !== b.orderKey) return a.orderKey < b.orderKey;
  return a.ordinal < b.ordinal;
}

function alone(ticket: WaitingTicket, policy: PriorityPolicy): WhyNext {
  if (ticket.late) return why('kembali-terlambat', 'kembali setelah terlewat');
  if (ticket.priority && policy.mode !== 'off') return why('prioritas', 'prioritas');
  return why('urutan', 'urutan kedatangan');
}

function why(code: WhyNext['code'], sentence: string): WhyNext {
  return { code, sentence };
}

import type { Me } from '../../domain/contract/auth.ts';

export type Seat = { kind: 'none' } | { kind: 'known'; counterId: string } | { kind: 'ask' };

/**
 * Where somebody sits after signing in. Only counters that fit the person's steps count: a guard or
 * a head of section is asked nothing, and the counter that this device remembers of a colleague is
 * never taken over unseen. Whoever fills in elsewhere moves by the desk's own menu.
 */
export function seatFor(me: Pick<Me, 'counterId' | 'counters'>, remembered?: string): Seat {
  if (me.counterId !== undefined) return { kind: 'none' };
  const fitting = me.counters.filter(({ fits }) => fits);
  const [only] = fitting;
  if (only === undefined) return { kind: 'none' };
  const known = fitting.length === 1 ? only : fitting.find(({ id }) => id === remembered);
  return known === undefined ? { kind: 'ask' } : { kind: 'known', counterId: known.id };
}

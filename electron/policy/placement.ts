/** Which window goes on which monitor. A full-screen window never covers a desk, nor another one. */
import { ruleOf, type Role } from './roles.ts';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Monitor {
  id: number;
  bounds: Bounds;
}

/** A role's monitor; undefined: there is none for it now, and the window waits unseen. */
export type Placement = ReadonlyMap<Role, Monitor | undefined>;

/**
 * Desks share the primary monitor. Screens for the public take one monitor each: the one their rule
 * prefers when it is free, else the next free one. Where no desk is open, the primary is free too.
 * @param open roles with a window on this PC, in the order they were opened.
 */
export function placementOf(
  open: readonly Role[],
  monitors: readonly Monitor[],
  primaryId: number,
): Placement {
  const primary = monitors.find(({ id }) => id === primaryId) ?? monitors[0];
  const others = monitors.filter((monitor) => monitor !== primary);
  const hasDesk = open.some((role) => !ruleOf(role).kiosk);
  const free = new Set(hasDesk ? others : monitors);
  const placed = new Map<Role, Monitor | undefined>();
  const take = (role: Role, wanted: readonly (Monitor | undefined)[]): void => {
    const found = wanted.find((monitor) => monitor !== undefined && free.has(monitor));
    if (found) free.delete(found);
    placed.set(role, found);
  };
  for (const role of open) if (!ruleOf(role).kiosk) placed.set(role, primary);
  // Who wants the primary chooses first: the display is content with what is left.
  const isFirst = (role: Role): boolean => ruleOf(role).monitor === 'primary';
  const kiosks = open.filter((role) => ruleOf(role).kiosk);
  for (const role of kiosks.filter(isFirst)) take(role, [primary, ...others]);
  for (const role of kiosks.filter((each) => !isFirst(each))) take(role, [...others, primary]);
  return placed;
}

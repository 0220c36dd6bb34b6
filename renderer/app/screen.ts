import type { ComponentType } from 'react';

/** A lazy route from a named export: `lazy: screen(async () => (await import('../desk/DeskScreen.tsx')).DeskScreen)`. */
export function screen(load: () => Promise<ComponentType>) {
  return async () => ({ Component: await load() });
}

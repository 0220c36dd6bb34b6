import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets the calling thread run only when nobody waits for the processor: on a two-core PC drawing a
 * paper otherwise takes turns with the visitor being served. Linux only; elsewhere nothing happens.
 */
export function yieldToOthers(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that forbids it draws at the usual pace.
  }
}

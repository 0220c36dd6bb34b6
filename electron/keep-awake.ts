/** Keeps the monitors on while a screen is open that nobody touches. */
import { powerSaveBlocker } from 'electron';
import { ruleOf, type Role } from './policy/roles.ts';

/** Follows the open windows: call it after each that came or went. */
export function createKeepAwake(): (open: readonly Role[]) => void {
  let blocker: number | undefined;
  return (open) => {
    const wanted = open.some((role) => ruleOf(role).keepAwake);
    if (wanted) blocker ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  };
}

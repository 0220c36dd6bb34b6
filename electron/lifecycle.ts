/** How the shell ends: in order, once, with a code that whoever started it understands. */
import type { App } from 'electron';
import type { Log } from './log.ts';

/** Exit codes; build/windows/shell-launcher.xml says what Windows does at each. */
export const EXIT = {
  /** Closed or restarted on purpose: a kiosk's supervisor starts it again. */
  done: 0,
  /** Something was wrong: start again. */
  broken: 1,
  /** A technician left the kiosk with the PIN: do not start again. */
  leftKiosk: 10,
} as const;

export interface LifecycleOptions {
  app: Pick<App, 'exit' | 'relaunch' | 'on'>;
  /** Shell Launcher or systemd starts the shell again; a second copy of ours would confuse it. */
  supervised: boolean;
  /** Ends the parts: agent, server, windows. Bounded in time by each of them. */
  stop: () => Promise<void>;
  log: Log;
}

export interface Lifecycle {
  quit(code: number): Promise<void>;
  restart(code?: number): Promise<void>;
}

/** Turns every wish to end (menu of the system, last window, verb) into one orderly stop. */
export function createLifecycle({ app, supervised, stop, log }: LifecycleOptions): Lifecycle {
  let ending: Promise<void> | undefined;

  function end(code: number, again: boolean): Promise<void> {
    ending ??= (async () => {
      log('shell.ending', { code, again });
      try {
        await stop();
      } catch {
        log('shell.stop-failed');
      }
      if (again && !supervised) app.relaunch();
      app.exit(code);
    })();
    return ending;
  }

  app.on('before-quit', (event) => {
    event.preventDefault();
    void end(EXIT.done, false);
  });
  app.on('window-all-closed', () => void end(EXIT.done, false));
  return { quit: (code) => end(code, false), restart: (code = EXIT.done) => end(code, true) };
}

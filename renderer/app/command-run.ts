/**
 * Sends one command until it has a definite answer. One intent has one id, kept across retries,
 * so that the server gives the first answer again instead of a second number.
 */
import { isLineProblem } from './problem.ts';

export interface CommandTools {
  newId: () => string;
  /** Resolves after that many milliseconds. */
  wait: (ms: number) => Promise<void>;
  /** Survives a reload when the intent must (the touchscreen): sessionStorage, or nothing. */
  storage?: IntentStorage | undefined;
}

export interface IntentStorage {
  read: () => Intent | undefined;
  write: (intent: Intent | undefined) => void;
}

/** What was asked and under which id. */
export interface Intent {
  id: string;
  input: string;
}

/** Waits between tries, in ms; about forty seconds in all, a server's restart and more. */
export const RETRY_WAITS = [400, 800, 1500, 3000, 5000, 8000, 10_000, 12_000] as const;

export type Send<I, O> = (input: I, commandId: string) => Promise<O>;

export interface CommandRunner<I, O> {
  /** @throws what `send` threw last: a refusal, or a line problem after the last retry. */
  run: (input: I, send: Send<I, O>, onRetry?: () => void) => Promise<O>;
  /** Forget an unanswered intent: the person has turned to something else. */
  forget: () => void;
}

export function createCommandRunner<I, O>({
  newId,
  wait,
  storage,
}: CommandTools): CommandRunner<I, O> {
  let pending: Intent | undefined = storage?.read();

  function remember(intent: Intent | undefined): void {
    pending = intent;
    storage?.write(intent);
  }

  /** The same input again is the same intent; another input is another command. */
  function intentFor(input: I): Intent {
    const text = JSON.stringify(input) ?? '';
    if (pending?.input === text) return pending;
    const intent = { id: newId(), input: text };
    remember(intent);
    return intent;
  }

  async function run(input: I, send: Send<I, O>, onRetry?: () => void): Promise<O> {
    const { id } = intentFor(input);
    for (const pause of [...RETRY_WAITS, undefined]) {
      try {
        const answer = await send(input, id);
        remember(undefined);
        return answer;
      } catch (error) {
        const isUnanswered = isLineProblem(error);
        if (!isUnanswered) remember(undefined);
        if (!isUnanswered || pause === undefined) throw error;
        onRetry?.();
        await wait(pause);
      }
    }
    throw new Error('unreachable: the last try either returns or throws');
  }

  return { run, forget: () => remember(undefined) };
}

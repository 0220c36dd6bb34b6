import { use, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { createCommandRunner } from './command-run.ts';
import type { Intent, IntentStorage } from './command-run.ts';
import { DraftOwner } from './draft-owner.ts';
import { commandKey } from './draft-store.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { onReconnect } from './stream.ts';

export interface Command<I, O> {
  /** The answer; undefined when refused (see `problem`) or when one is already under way. */
  run: (input: I) => Promise<O | undefined>;
  busy: boolean;
  /** The line is gone and the same command is being tried again: say "Menyambungkan kembali…". */
  retrying: boolean;
  problem: Problem | undefined;
  /** Clears the problem and forgets an unanswered intent. */
  reset: () => void;
}

export interface CommandOptions<O> {
  onDone?: (answer: O) => void;
  onProblem?: (problem: Problem) => void;
  /** Keep the command's id over a page reload under this key, for this officer (one intent, one number). */
  keepAs?: string;
}

function wait(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  // Back on line: no need to sit out the pause.
  window.addEventListener('online', () => resolve(), { once: true });
  const stop = onReconnect(resolve);
  return promise.finally(stop);
}

function sessionIntent(name: string): IntentStorage {
  return {
    read: () => {
      const text = sessionStorage.getItem(name);
      return text === null ? undefined : (JSON.parse(text) as Intent);
    },
    write: (intent) =>
      intent
        ? sessionStorage.setItem(name, JSON.stringify(intent))
        : sessionStorage.removeItem(name),
  };
}

/**
 * A command to the server: `useCommand((input: X, commandId) => client.ticket.issue.mutate({ ...input, commandId }))`.
 * The id is made here, once per intent.
 */
export function useCommand<I, O>(
  send: (input: I, commandId: string) => Promise<O>,
  options: CommandOptions<O> = {},
): Command<I, O> {
  const [busy, setBusy] = useState(false);
  const [retrying, setRetrying] = useState(false);
  const [refusal, setRefusal] = useState<Problem>();
  const owner = use(DraftOwner);
  const underWay = useRef(false);
  const [runner] = useState(() =>
    createCommandRunner<I, O>({
      newId: uuidv7,
      wait,
      storage:
        options.keepAs === undefined ? undefined : sessionIntent(commandKey(owner, options.keepAs)),
    }),
  );

  async function run(input: I): Promise<O | undefined> {
    // Two quick presses are one intent.
    if (underWay.current) return undefined;
    underWay.current = true;
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = await runner.run(input, send, () => setRetrying(true));
      if (answer !== undefined) options.onDone?.(answer);
      return answer;
    } catch (error) {
      const found = problem(error);
      setRefusal(found);
      options.onProblem?.(found);
      return undefined;
    } finally {
      underWay.current = false;
      setBusy(false);
      setRetrying(false);
    }
  }

  function reset() {
    setRefusal(undefined);
    runner.forget();
  }

  return { run, busy, retrying, problem: refusal, reset };
}

import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { createCommandRunner, RETRY_WAITS } from '../../../renderer/app/command-run.ts';
import type { Intent } from '../../../renderer/app/command-run.ts';

const lineLost = new TypeError('Failed to fetch');

function refusal(): TRPCClientError<never> {
  const error = new TRPCClientError<never>('ditolak');
  Object.assign(error, { data: { satuAtap: { code: 'ANTREAN_TUTUP', message: 'Sudah tutup.' } } });
  return error;
}

/** A server that answers the calls one after another as told, and remembers what it was sent. */
function setUp(answers: readonly (string | Error)[], stored?: Intent) {
  const sent: { input: unknown; id: string }[] = [];
  const waits: number[] = [];
  const box = { stored };
  let ids = 0;
  const runner = createCommandRunner<{ name: string }, string>({
    newId: () => `id-${(ids += 1)}`,
    wait: async (ms) => void waits.push(ms),
    storage: {
      read: () => box.stored,
      write: (intent) => {
        box.stored = intent;
      },
    },
  });
  const run = (input: { name: string }) =>
    runner.run(input, async (given, id) => {
      sent.push({ input: given, id });
      const answer = answers[sent.length - 1] ?? lineLost;
      if (answer instanceof Error) throw answer;
      return answer;
    });
  const sentIds = () => sent.map(({ id }) => id);
  return { run, runner, sentIds, waits, box };
}

const siti = { name: 'Siti' };

describe('one intent, one id', () => {
  test('a lost line is tried again under the same id, with growing waits', async () => {
    const { run, sentIds, waits, box } = setUp([lineLost, lineLost, 'A 014']);
    expect(await run(siti)).toBe('A 014');
    expect(sentIds()).toEqual(['id-1', 'id-1', 'id-1']);
    expect(waits).toEqual(RETRY_WAITS.slice(0, 2));
    expect(box.stored).toBeUndefined();
  });

  test('after an answer, the same input again is a new command', async () => {
    const { run, sentIds } = setUp(['A 014', 'A 015']);
    expect([await run(siti), await run(siti)]).toEqual(['A 014', 'A 015']);
    expect(sentIds()).toEqual(['id-1', 'id-2']);
  });

  test('a refusal is definite: not retried, and the next press is a new command', async () => {
    const { run, sentIds, waits } = setUp([refusal(), 'A 014']);
    await expect(run(siti)).rejects.toThrow('ditolak');
    expect(await run(siti)).toBe('A 014');
    expect(sentIds()).toEqual(['id-1', 'id-2']);
    expect(waits).toEqual([]);
  });

  test('given up on, then pressed again: still the same id, for the first may have arrived', async () => {
    const losses = Array.from({ length: RETRY_WAITS.length + 1 }, () => lineLost);
    const { run, sentIds, box } = setUp([...losses, 'A 014']);
    await expect(run(siti)).rejects.toBe(lineLost);
    expect(box.stored?.id).toBe('id-1');
    expect(await run(siti)).toBe('A 014');
    expect(new Set(sentIds())).toEqual(new Set(['id-1']));
  });

  test('another input is another command', async () => {
    const losses = Array.from({ length: RETRY_WAITS.length + 1 }, () => lineLost);
    const { run, sentIds } = setUp([...losses, 'A 014']);
    await expect(run(siti)).rejects.toBe(lineLost);
    await run({ name: 'Budi' });
    expect(sentIds().at(-1)).toBe('id-2');
  });

  test('a reload in the middle keeps the id; forgetting does not', async () => {
    const stored = { id: 'before-reload', input: JSON.stringify(siti) };
    const kept = setUp(['A 014'], stored);
    await kept.run(siti);
    expect(kept.sentIds()).toEqual(['before-reload']);
    const forgotten = setUp(['A 014'], stored);
    forgotten.runner.forget();
    await forgotten.run(siti);
    expect(forgotten.sentIds()).toEqual(['id-1']);
  });
});

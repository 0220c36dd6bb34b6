import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Announcement,
  AnnouncementState,
} from '../../../domain/announce/announcement-queue.ts';
import { isFresh, startAnnouncer, STALE_AFTER_MS } from '../../../renderer/display/announcer.ts';

function call(seq: number): Announcement {
  const number = `A ${String(seq).padStart(3, '0')}`;
  return { seq, call: { number, place: { kind: 'loket', name: 'Loket 1' } } };
}

/** A voice whose announcements end when the test says so. */
function stage() {
  const said: number[] = [];
  let shown: AnnouncementState = { waiting: [] };
  let speaking = 0;
  let atOnce = 0;
  let end: ((how: 'ended' | 'broken') => void) | undefined;
  const announcer = startAnnouncer(
    async ({ seq }) => {
      expect(shown.playing?.seq, 'the picture shows what is being said').toBe(seq);
      said.push(seq);
      speaking += 1;
      atOnce = Math.max(atOnce, speaking);
      const how = await new Promise<'ended' | 'broken'>((resolve) => (end = resolve));
      speaking -= 1;
      if (how === 'broken') throw new Error('loudspeaker');
    },
    (state) => (shown = state),
  );
  async function finish(how: 'ended' | 'broken' = 'ended') {
    end?.(how);
    end = undefined;
    await settle();
  }
  async function finishAll() {
    while (end) await finish();
  }
  return { announcer, said, finish, finishAll, atOnce: () => atOnce, shown: () => shown };
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('announcer', () => {
  test('a burst of ten is said oldest first, each twice, never two at once', async () => {
    const { announcer, said, finishAll, atOnce, shown } = stage();
    for (let seq = 1; seq <= 10; seq += 1) announcer.announce(call(seq));
    await settle();
    await finishAll();
    expect(said).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((seq) => [seq, seq]));
    expect(atOnce()).toBe(1);
    expect(shown()).toEqual({ waiting: [] });
  });

  test('a call that arrives while another is spoken waits for its second round', async () => {
    const { announcer, said, finish, finishAll } = stage();
    announcer.announce(call(1));
    await finish();
    announcer.announce(call(2));
    announcer.announce(call(1));
    await finishAll();
    expect(said).toEqual([1, 1, 2, 2]);
  });

  test('a broken loudspeaker does not hold up the next call', async () => {
    const { announcer, said, finish, finishAll } = stage();
    announcer.announce(call(1));
    announcer.announce(call(2));
    await settle();
    await finish('broken');
    await finishAll();
    expect(said).toEqual([1, 1, 2, 2]);
  });

  test('falls silent when the screen is left', async () => {
    const { announcer, said, finish } = stage();
    announcer.announce(call(1));
    announcer.announce(call(2));
    await settle();
    announcer.stop();
    await finish();
    expect(said).toEqual([1]);
  });

  test('however calls arrive, each is said exactly twice in a row', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 12 }),
        fc.array(fc.boolean(), { maxLength: 12 }),
        async (seqs, pauses) => {
          const { announcer, said, finish, finishAll, atOnce } = stage();
          for (const [index, seq] of seqs.entries()) {
            announcer.announce(call(seq));
            await settle();
            if (pauses[index]) await finish();
          }
          await finishAll();
          expect(said.filter((_, index) => index % 2 === 0)).toEqual(
            said.filter((_, index) => index % 2 === 1),
          );
          expect(said.toSorted((a, b) => a - b)).toEqual(
            seqs.toSorted((a, b) => a - b).flatMap((seq) => [seq, seq]),
          );
          expect(atOnce()).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

test('a call is spoken for two minutes and only shown afterwards', () => {
  const at = '2026-11-23T01:00:00.000Z';
  expect(isFresh(at, Date.parse(at) + STALE_AFTER_MS)).toBe(true);
  expect(isFresh(at, Date.parse(at) + STALE_AFTER_MS + 1)).toBe(false);
});

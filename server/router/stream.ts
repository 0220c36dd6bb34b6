import { tracked } from '@trpc/server';
import { on } from 'node:events';
import { z } from 'zod';
import type { Change } from './changes.ts';
import { hubOf } from './hub.ts';
import { ask, router, unpaired, type Context } from './trpc.ts';

export const streamRouter = router({
  /**
   * Changes as they are committed, in order. With `lastEventId` what was missed comes first, so a
   * screen that lost its line or outlived a restart of the server misses nothing.
   */
  changes: ask({ kind: 'device', devices: ['desk', 'security', 'kiosk', 'display'] })
    .input(
      z
        .strictObject({
          lastEventId: z
            .string()
            .regex(/^\d{1,15}$/)
            .nullish(),
        })
        .optional(),
    )
    .subscription(async function* ({ ctx, input, signal }) {
      const hub = hubOf(ctx.office);
      // Listening starts before the backlog is read: nothing falls between the two.
      const live = on(hub.emitter, 'change', signal === undefined ? {} : { signal });
      let sent = Number(input?.lastEventId ?? ctx.office.ledger.lastSeq);
      if (sent < ctx.office.ledger.lastSeq) {
        const last = ctx.office.ledger.lastSeq;
        // A screen that missed something reloads what it shows; old calls are not announced again.
        yield tracked(String(last), { seq: last, topics: ['all'] } satisfies Change);
        sent = last;
      } else if (sent > ctx.office.ledger.lastSeq) {
        sent = ctx.office.ledger.lastSeq;
        yield tracked(String(sent), { seq: sent, topics: ['all'] } satisfies Change);
      }
      for await (const [change] of live as AsyncIterable<[Change]>) {
        if (change.seq <= sent) continue;
        if (change.topics.includes('office')) refuseRemoved(ctx);
        sent = change.seq;
        yield tracked(String(change.seq), change);
      }
    }),
});

/** A device that was removed hears nothing more; its line was opened before. */
function refuseRemoved({ office, principal: { device } }: Context): void {
  if (device.kind === 'hub') return;
  const isKnown = office.reader
    .stations()
    .some(({ id, active }) => active && id === device.stationId);
  if (!isKnown) throw unpaired();
}

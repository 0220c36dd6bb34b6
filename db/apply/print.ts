import { eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { CaseEvents } from '../../domain/events/case-events.ts';
import { printJob } from '../schema/case.ts';
import type { ApplyTable } from './apply.ts';

type PrintOnly = Extract<keyof CaseEvents, `print.${string}`>;

export function makePrintApply(orm: BetterSQLite3Database): ApplyTable<PrintOnly> {
  const save = (id: string, change: { [K in keyof typeof printJob.$inferInsert]?: unknown }) =>
    orm
      .update(printJob)
      .set(change as Partial<typeof printJob.$inferInsert>)
      .where(eq(printJob.id, id))
      .run();
  return {
    'print.queued': ({ payload, sealed, at, actor, station }) => {
      orm
        .insert(printJob)
        .values({
          ...payload,
          facts: JSON.stringify(sealed?.facts ?? {}),
          attempts: 0,
          askedBy: actor,
          station,
          at,
          stateAt: at,
        })
        .run();
    },
    'print.retried': ({ payload, at }) =>
      void save(payload.id, {
        state: payload.state,
        stateAt: at,
        claimId: null,
        claimedBy: null,
        printerId: payload.printerId ?? null,
        problemCode: null,
        problemMessage: null,
      }),
    'print.claimed': ({ payload, at }) =>
      void save(payload.id, {
        state: 'claimed',
        stateAt: at,
        claimId: payload.claimId ?? null,
        claimedBy: payload.stationId ?? null,
        attempts: sql`${printJob.attempts} + 1`,
      }),
    'print.ended': ({ payload, at }) =>
      void save(payload.id, {
        state: payload.state,
        stateAt: at,
        problemCode: payload.code ?? null,
        problemMessage: payload.message ?? null,
      }),
  };
}

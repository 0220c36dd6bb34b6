import type Database from 'better-sqlite3';
import type { CaseEvents } from '../../domain/events/case-events.ts';
import { printJob } from '../schema/case.ts';
import type { ApplyTable } from './apply.ts';
import { tableWriter } from './table-writer.ts';

type PrintOnly = Extract<keyof CaseEvents, `print.${string}`>;

export function makePrintApply(sqlite: Database.Database): ApplyTable<PrintOnly> {
  const jobs = tableWriter(sqlite, printJob, ['id']);
  const countAttempt = sqlite.prepare('update print_job set attempts = attempts + 1 where id = ?');
  return {
    'print.queued': ({ payload, sealed, at, actor, station }) => {
      jobs.insert({
        ...payload,
        facts: JSON.stringify(sealed?.facts ?? {}),
        attempts: 0,
        askedBy: actor,
        station,
        at,
        stateAt: at,
      });
    },
    'print.retried': ({ payload, at }) =>
      jobs.update([payload.id], {
        state: payload.state,
        stateAt: at,
        claimId: null,
        claimedBy: null,
        printerId: payload.printerId ?? null,
        problemCode: null,
        problemMessage: null,
      }),
    'print.claimed': ({ payload, at }) => {
      jobs.update([payload.id], {
        state: 'claimed',
        stateAt: at,
        claimId: payload.claimId ?? null,
        claimedBy: payload.stationId ?? null,
      });
      countAttempt.run(payload.id);
    },
    'print.ended': ({ payload, at }) =>
      jobs.update([payload.id], {
        state: payload.state,
        stateAt: at,
        problemCode: payload.code ?? null,
        problemMessage: payload.message ?? null,
      }),
  };
}

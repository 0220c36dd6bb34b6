import type Database from 'better-sqlite3';
import type { CaseEvents } from '../../domain/events/case-events.ts';
import { printJob } from '../schema/case.ts';
import type { ApplyTable } from './apply.ts';
import { tableWriter } from './table-writer.ts';

type PrintOnly = Extract<keyof CaseEvents, `print.${string}`>;

export function makePrintApply(sqlite: Database.Database): ApplyTable<PrintOnly> {
  const jobs = tableWriter(sqlite, printJob, ['id']);
  const readFacts = sqlite.prepare('select facts, paper from print_job where id = ?');
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
    'print.retried': ({ payload, at }) => {
      const { copy } = payload;
      jobs.update([payload.id], {
        state: payload.state,
        stateAt: at,
        claimId: null,
        claimedBy: null,
        printerId: payload.printerId ?? null,
        problemCode: null,
        problemMessage: null,
        ...(copy !== undefined && {
          copy,
          facts: markedCopy(readFacts.get(payload.id) as JobFacts, { number: copy, at }),
        }),
      });
    },
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

type JobFacts = { facts: string; paper: string };

/** The facts of a paper with SALINAN on it. Erased facts stay erased. */
function markedCopy({ facts, paper }: JobFacts, copy: { number: number; at: string }): string {
  const known = JSON.parse(facts) as Record<string, unknown>;
  if (Object.keys(known).length === 0) return facts;
  return JSON.stringify({ ...known, copy: paper === 'ticket' ? true : copy });
}

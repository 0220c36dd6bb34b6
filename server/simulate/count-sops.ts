import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { CaseReader } from '../../db/case/case-reader.ts';
import { OfficeReader } from '../../db/office/office-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { officeDay } from '../../domain/calendar/office-time.ts';
import { findStep } from '../../domain/workflow/sop-lookup.ts';
import type { SopCount } from './tally.ts';

type Step = { caseId: string; step: string; outcome: string };

/** What became of the cases, SOP by SOP, from the tables the screens read. */
export function countPerSop(sqlite: Database.Database): Record<string, SopCount> {
  const orm = drizzle(sqlite);
  const reader = new CaseReader(orm);
  const library = new SopLibrary(orm);
  const zone = new OfficeReader(orm).findOffice()?.zone;
  const perSop: Record<string, SopCount> = {};
  const papers = countBy(sqlite, 'select case_id as id, count(*) as n from print_job group by 1');
  const steps = Map.groupBy(
    sqlite
      .prepare<[], Step>(
        'select case_id as caseId, step, outcome from case_step where outcome is not null',
      )
      .all(),
    ({ caseId }) => caseId,
  );
  const lastMoment = sqlite
    .prepare<[], { at: string | null }>('select max(at) as at from event')
    .get()?.at;
  for (const { id } of sqlite
    .prepare<[], { id: string }>('select id from case_file order by n')
    .all()) {
    const record = reader.getCase(id);
    const sop = library.getVersion(record.sopVersion);
    const row = (perSop[record.sopId] ??= emptyCount());
    row.cases += 1;
    row[record.state.status] += 1;
    row.papers += papers.get(id) ?? 0;
    row.returned += (steps.get(id) ?? []).filter(
      ({ step, outcome }) => findStep(sop, step)?.outcomes[outcome]?.returns === true,
    ).length;
    const until = record.state.facts.productReadyAt ?? record.state.closedAt ?? lastMoment;
    if (record.clockDueDay !== null && zone !== undefined && until != null) {
      if (officeDay(until, zone) > record.clockDueDay) row.late += 1;
    }
  }
  return perSop;
}

function countBy(sqlite: Database.Database, query: string): Map<string, number> {
  const rows = sqlite.prepare<[], { id: string | null; n: number }>(query).all();
  return new Map(rows.map(({ id, n }) => [id ?? '', n]));
}

function emptyCount(): SopCount {
  return {
    cases: 0,
    finished: 0,
    refused: 0,
    withdrawn: 0,
    expired: 0,
    open: 0,
    returned: 0,
    late: 0,
    papers: 0,
  };
}

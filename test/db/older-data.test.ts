import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { aDay } from './day.ts';

/** Data version before the counts per office day. */
const BEFORE = 6;
/** Before words stood twice in the index. */
const BEFORE_WORDS = 8;
const counted = ['office_zone', 'queue_hour', 'queue_wait', 'step_outcome', 'case_count'] as const;

let day: Awaited<ReturnType<typeof aDay>>;
let upgraded: Database.Database;

/** An office of the version before, with the same log and tables, brought up to this version. */
beforeAll(async () => {
  day = await aDay();
  const { applicant } = await day.cs.ask<{ applicant: object }>('case.get', { caseId: day.caseId });
  await day.cs.do('case.editApplicant', {
    caseId: day.caseId,
    applicant: { ...applicant, name: 'Rina O’Brien', institution: "CV Jum'at `Berkah'" },
  });
  const live = day.office.office.opened.sqlite;
  upgraded = new Database(':memory:');
  migrate(upgraded, BEFORE);
  for (const table of ['event', 'setting', 'ticket', 'case_file', 'case_step']) {
    const columns = upgraded
      .prepare<[], string>(`select name from pragma_table_info('${table}')`)
      .pluck()
      .all()
      .map((name) => `"${name}"`)
      .join(', ');
    const rows = live.prepare(`select ${columns} from "${table}"`).raw().all() as unknown[][];
    expect(rows.length).toBeGreaterThan(0);
    const places = columns.replaceAll(/"[^"]*"/g, '?');
    const insert = upgraded.prepare(`insert into "${table}"(${columns}) values (${places})`);
    for (const row of rows) insert.run(...row);
  }
  migrate(upgraded, BEFORE_WORDS);
  upgraded.exec(`insert into case_search(rowid, text) select n, 'B-' || n from case_file`);
  // Its words were taken out when it was erased.
  upgraded.exec(`insert into case_file(n, id, sop_id, sop_version, status, state, applicant, checklist, checklist_round, opened_at)
    select 1000, 'terhapus', sop_id, sop_version, 'refused', state, '{}', '[]', 0, opened_at from case_file where n = 1`);
  migrate(upgraded);
}, 120_000);
afterAll(async () => {
  upgraded.close();
  await day.office.remove();
});

test.each(counted)('%s of older data is counted as it would have been', (table) => {
  const all = (from: Database.Database) => from.prepare(`select * from ${table}`).all();
  const live = all(day.office.office.opened.sqlite);
  expect(live.length).toBeGreaterThan(0);
  expect(all(upgraded)).toEqual(live);
});

test('steps of older data are counted, without a time nobody took', () => {
  const sql = (minutes: string) =>
    `select day, sop_version, step, officer_id, ${minutes} as minutes, sum(done) as done
     from step_time group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  expect(upgraded.prepare(sql('minutes')).all()).toEqual(
    day.office.office.opened.sqlite.prepare(sql('-1')).all(),
  );
});

test('older files are found by the words they would have; whose words were erased by none', () => {
  const all = (from: Database.Database) =>
    from.prepare<[], { text: string }>('select rowid, text from case_search order by 1').all();
  const live = all(day.office.office.opened.sqlite);
  expect(live.some(({ text }) => text.includes('/'))).toBe(true);
  expect(live.some(({ text }) => text.includes('O’Brien'))).toBe(true);
  expect(all(upgraded)).toEqual(live);
});

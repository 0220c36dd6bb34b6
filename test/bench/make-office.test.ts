import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../db/events/verify.ts';
import { Office } from '../../server/office.ts';
import { makeDemoOffice } from '../../server/setup/demo.ts';
import { OfficeDayMaker } from './office-day-maker.ts';

describe('generated office days', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'satu-atap-hari-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('go through the ledger: the log verifies, and today is as many visits as asked for', async () => {
    let now = Date.parse('2026-11-02T00:00:00.000Z');
    const office = new Office({ directory, demo: true, wall: () => now });
    try {
      await makeDemoOffice(office);
      const maker = new OfficeDayMaker(office, (at) => {
        now = at;
      });
      for (const day of ['2026-11-02', '2026-11-03', '2026-11-04']) await maker.makeDay(day, 60);
      const { sqlite } = office.opened;
      const one = (query: string) => sqlite.prepare<[], { n: number }>(query).get()?.n;
      expect(one('select count(*) as n from visit')).toBe(180);
      expect(one('select count(*) as n from case_file where number is not null')).toBe(
        maker.caseCount,
      );
      expect(maker.caseCount).toBeGreaterThan(10);
      expect(one(`select count(*) as n from case_file where status <> 'open'`)).toBeGreaterThan(0);
      expect(one('select count(*) as n from ticket where priority_kind is not null')).toBe(0);
      // The dashboard has something to show: times, some of them beyond the norm, and ended cases.
      expect(
        one('select count(distinct minutes) as n from step_time where minutes > 0'),
      ).toBeGreaterThan(5);
      expect(one('select sum(late) as n from step_time')).toBeGreaterThan(0);
      expect(one('select sum(ended) as n from case_time')).toBeGreaterThan(0);
      expect(verify(sqlite, office.keys.master)).toMatchObject({ ok: true });
    } finally {
      office.close();
    }
  });
});

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventPage, pageSql } from '../../db/events/event-log.ts';
import { aDay } from './day.ts';

let day: Awaited<ReturnType<typeof aDay>>;
beforeAll(async () => {
  day = await aDay();
}, 120_000);
afterAll(() => day.office.remove());

const orm = () => day.office.office.ledger.orm;
const all = (where: string): number[] =>
  day.office.office.opened.sqlite
    .prepare<[], number>(`select seq from event where ${where} order by seq desc limit 100`)
    .pluck()
    .all();

test('a page of the log: newest first, of one subject or of a family, and what came before', () => {
  const seqs = (question: Parameters<typeof eventPage>[1]) =>
    eventPage(orm(), question).map(({ seq }) => seq);
  expect(seqs({})).toEqual(all('true'));
  const subject = `case:${day.caseId}`;
  const one = all(`subject = '${subject}'`);
  expect(one.length).toBeGreaterThan(5);
  expect(seqs({ subject })).toEqual(one);
  expect(seqs({ subject, beforeSeq: one[2] })).toEqual(one.slice(3));
  for (const family of ['case:', 'visit:', 'ticket:']) {
    const wanted = all(`subject like '${family}%'`);
    expect(wanted.length).toBeGreaterThan(1);
    expect(seqs({ subject: family })).toEqual(wanted);
  }
  expect(seqs({ subject: 'tidak-ada:' })).toEqual([]);
});

test('no question reads the whole log for the few it wants', () => {
  const plan = (question: Parameters<typeof pageSql>[0], few: boolean) =>
    orm()
      .all<{ detail: string }>(sql`explain query plan ${pageSql(question, few)}`)
      .map(({ detail }) => detail)
      .join('; ');
  expect(plan({ subject: 'case:1', beforeSeq: 9 }, false)).toBe(
    'SEARCH event USING COVERING INDEX event_subject (subject=? AND seq<?)',
  );
  expect(plan({ subject: 'setting:' }, true)).toContain(
    'SEARCH event USING COVERING INDEX event_subject (subject>? AND subject<?)',
  );
  // A family that is met all the time: the log is read backwards, and nothing is sorted.
  expect(plan({ subject: 'ticket:' }, false)).toBe('SCAN event');
});

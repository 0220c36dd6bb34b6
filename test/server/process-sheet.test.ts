/** The map pengendali proses says what the log says: who, when, how long, and what came back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseReader } from '../../db/case/case-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { CaseView, PrintJobRow } from '../../domain/contract/case-view.ts';
import { processSheetPdf } from '../../documents/process-sheet/process-sheet-pdf.ts';
import { processSheetFacts } from '../../server/papers/process-sheet-facts.ts';
import { openOffice, type OfficeUnderTest } from '../support/office.ts';
import { pdfText } from '../support/pdf.ts';
import { complete, kaltimCaseAt, signedIn, walkTo } from '../support/walk.ts';

// Monday 23 November 2026, 09.00 in the demo office (WITA).
const world = { wall: Date.parse('2026-11-23T01:00:00.000Z') };
const later = (minutes: number) => void (world.wall += minutes * 60_000);
let office: OfficeUnderTest;
let caseId: string;

beforeAll(async () => {
  office = await openOffice({ wall: () => world.wall, monotonic: () => 0 });
  caseId = await kaltimCaseAt(office, '7');
  later(40);
  await complete(office, caseId, '7', 'belum-lengkap', { reason: 'Site plan belum dicap' });
  later(10);
  await walkTo(office, caseId, '8');
  later(24 * 60);
  await walkTo(office, caseId, '7');
  later(5);
  await complete(office, caseId, '7', 'tanpa-pertek');
});
afterAll(() => office.remove());

function facts() {
  const { orm } = office.office.ledger;
  const record = new CaseReader(orm).getCase(caseId);
  const sop = new SopLibrary(orm).getRunning(record.sopVersion);
  return processSheetFacts(office.office, record, sop, new Date(world.wall).toISOString());
}

test('its times are those of the log, row by row', () => {
  const log = office.office.opened.sqlite
    .prepare<[string], { type: string; at: string; payload: string; actor: string }>(
      `select type, at, payload, actor from event where subject = ? and type in
       ('case.step-entered', 'case.step-completed') order by seq`,
    )
    .all(`case:${caseId}`)
    .map(({ payload, ...event }) => ({
      ...event,
      ...(JSON.parse(payload) as { token: number; step: string; occurredAt?: string; by?: string }),
    }));
  const entered = log.filter(({ type }) => type === 'case.step-entered');
  const expected = entered.map(({ token, step, at, occurredAt }) => {
    const done = log.find((each) => each.type === 'case.step-completed' && each.token === token);
    const from = occurredAt ?? at;
    const until = done && (done.occurredAt ?? done.at);
    return {
      step,
      enteredAt: from,
      completedAt: until,
      minutes: until && Math.round((Date.parse(until) - Date.parse(from)) / 60_000),
      officer: done && office.office.reader.findUser(done.by ?? '')?.name,
    };
  });
  const rows = facts().rows.map(({ step, enteredAt, completedAt, minutes, officer }) => ({
    step,
    enteredAt,
    completedAt,
    minutes,
    officer,
  }));
  expect(rows).toEqual(expected);
  expect(rows.length).toBeGreaterThan(6);
});

test('so are those of the case file, which also counts the rounds', async () => {
  const view = await (await signedIn(office, 'kadis')).ask<CaseView>('case.get', { caseId });
  expect(
    view.timeline.map(({ step, enteredAt, completedAt }) => ({ step, enteredAt, completedAt })),
  ).toEqual(
    facts().rows.map(({ step, enteredAt, completedAt }) => ({ step, enteredAt, completedAt })),
  );
  const verifications = view.timeline.filter(({ step }) => step === '7');
  expect(
    verifications.map(({ round, returns, norm }) => [round, returns ?? false, norm?.standing]),
  ).toEqual([
    [1, true, 'over'],
    [2, false, 'within'],
  ]);
  expect(view.clock.waitingOnApplicantSeconds).toBeGreaterThan(24 * 3600 - 1);
});

test('norm and reality, the way back and the applicant’s time stand on the paper', async () => {
  const found = facts();
  const [first] = found.rows.filter(({ step }) => step === '7');
  expect(first).toMatchObject({ officeTime: '40 menit', overNorm: true, returns: true });
  expect(found.rows.find(({ step }) => step === '8')?.officeTime).toBeUndefined();
  const text = (await pdfText(await processSheetPdf(found))).join(' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('Dikembalikan 1 kali.');
  expect(text).toContain('Lewat norma waktu: langkah 7.');
  expect(text).toMatch(/Waktu menunggu pemohon 1 hari( \d+ \w+)?, dihitung terpisah\./);
  expect(text).toMatch(/Nyata: 40 .*menit, lewat/);
  expect(text).toContain('Site plan belum');
});

test('what ended with the case was done by nobody', async () => {
  const counter = await signedIn(office, 'loket1');
  await counter.do('case.withdraw', { caseId, reason: 'pemohon membatalkan acara' });
  const last = facts().rows.at(-1);
  expect(last?.completedAt).toBe(new Date(world.wall).toISOString());
  expect([last?.result, last?.paraf]).toEqual([undefined, undefined]);
  const view = await counter.ask<CaseView>('case.get', { caseId });
  expect(view.timeline.at(-1)).toMatchObject({ isCut: true });
  const job = await counter.do<PrintJobRow>('case.printPaper', { caseId, paper: 'process-sheet' });
  expect(job.title).toContain('Map pengendali proses');
});

import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldSql, waitingSql } from '../../db/case/work-reader.ts';
import type { WorkList } from '../../domain/contract/work.ts';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { openOffice, type Client, type OfficeUnderTest } from '../support/office.ts';
import { complete, kaltimCaseAt, satuAtapCaseAt, signedIn } from '../support/walk.ts';

// Monday 23 November 2026, 11.00 in the demo office (WITA).
const monday = Date.parse('2026-11-23T03:00:00.000Z');
const world = { wall: monday };
let office: OfficeUnderTest;
let lukman: Client;
let second: Client;
const ids: string[] = [];

beforeAll(async () => {
  office = await openOffice({ wall: () => world.wall, monotonic: () => 0 });
  const users = office.office.reader.users();
  const admin = await office.as(users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
  await admin.do('admin.saveUser', {
    name: 'Wati Kusuma',
    position: 'Verifikator',
    roles: ['verifikasi'],
    active: true,
    pin: '123456',
  });
  lukman = await signedIn(office, 'verifikasi');
  const wati = office.office.reader.users().find(({ name }) => name === 'Wati Kusuma');
  second = await signedIn(office, wati?.id ?? '');
  for (const name of ['Sulastri Wijaya', 'Andi Saputra', 'Yohanes Tandi']) {
    ids.push(await kaltimCaseAt(office, '7', name));
    world.wall += 60_000;
  }
});
afterAll(() => office.remove());

const work = (client: Client, input: object = {}) => client.ask<WorkList>('case.work', input);
const at = (utc: string) => void (world.wall = Date.parse(utc));
const minutes = (n: number) => n * 60_000;
const namesOf = async (client: Client, input: object = {}) =>
  (await work(client, input)).rows.map(({ applicantName }) => applicantName);

describe('whose work it is', () => {
  test('open steps of my roles, longest waiting first, with number, service, norm and due day', async () => {
    const list = await work(lukman);
    expect(list.rows.map(({ caseId }) => caseId)).toEqual(ids);
    expect(list.rows[0]).toMatchObject({
      applicantName: 'Sulastri Wijaya',
      number: expect.stringMatching(/^0001\/TT\//),
      sopTitle: 'Rekomendasi Pameran (EO)',
      step: '7',
      isMine: false,
      round: 1,
      waitsOnApplicant: false,
      norm: { limitMinutes: 15, standing: 'within' },
      clock: { standing: 'near', dueDay: '2026-11-24', days: 1 },
    });
    expect(list).toMatchObject({
      total: 3,
      counts: { all: 3, mine: 0, free: 3, late: 0, returned: 0 },
      due: { late: 0, today: 0, near: 3 },
      services: [{ id: 'kaltim-rekomendasi-pameran', count: 3, steps: [{ id: '7', count: 3 }] }],
    });
    expect(await namesOf(await signedIn(office, 'kasi'))).toEqual([]);
  });

  test('of another SOP only for its own people', async () => {
    const caseId = await satuAtapCaseAt(office, 'P2', 'Nurul Aini');
    const list = await work(await signedIn(office, 'pintu'));
    expect(list.rows.map((row) => row.caseId)).toContain(caseId);
    expect(await namesOf(lukman)).not.toContain('Nurul Aini');
    expect((await namesOf(lukman, { sopId: 'satu-atap' })).length).toBe(0);
  });

  test('a page at a time', async () => {
    expect(await namesOf(lukman, { limit: 2 })).toEqual(['Sulastri Wijaya', 'Andi Saputra']);
    expect(await namesOf(lukman, { limit: 2, offset: 2 })).toEqual(['Yohanes Tandi']);
    expect((await work(lukman, { limit: 2, offset: 2 })).total).toBe(3);
  });
});

describe('taking, giving back, handing over', () => {
  const token = async (caseId: string) =>
    (await lukman.ask<CaseView>('case.get', { caseId })).active[0]?.token;

  test('two officers at once: one gets it, the other is told who has it', async () => {
    const [caseId] = ids;
    const input = { caseId, token: await token(ids[0] as string) };
    const answers = await Promise.all(
      [lukman, second].map((client) =>
        client.post('case.takeStep', { commandId: crypto.randomUUID(), ...input }),
      ),
    );
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as {
      error?: { data: { satuAtap: { code: string; message: string } } };
    }[];
    const refused = bodies.flatMap(({ error }) => (error ? [error.data.satuAtap] : []));
    expect(refused).toHaveLength(1);
    const [mine, theirs] = await Promise.all([work(lukman), work(second)]);
    const holder = mine.rows.find((row) => row.caseId === caseId)?.holder?.name;
    expect(refused[0]?.message).toContain(holder);
    expect(mine.counts.mine + theirs.counts.mine).toBe(1);
    expect(mine.counts.free).toBe(2);
  });

  test('the holder hands it to a colleague of the list, and to nobody else', async () => {
    const caseId = ids[0] as string;
    const holder = (await work(lukman)).counts.mine === 1 ? lukman : second;
    const other = holder === lukman ? second : lukman;
    const step = { caseId, token: await token(caseId) };
    const people = await holder.ask<{ id: string; name: string; holding: number }[]>(
      'case.colleagues',
      step,
    );
    expect(people).toEqual([expect.objectContaining({ position: 'Verifikator', holding: 0 })]);
    await holder.do('case.handOverStep', { ...step, toUserId: people[0]?.id });
    expect((await work(other)).counts).toMatchObject({ mine: 1, free: 2 });
    expect((await work(other, { filter: 'mine' })).rows[0]).toMatchObject({ caseId, isMine: true });
    await other.do('case.releaseStep', step);
    expect((await work(holder)).counts).toMatchObject({ mine: 0, free: 3 });
    expect(await other.refusal('case.handOverStep', { ...step, toUserId: 'kasi' })).toMatchObject({
      code: expect.stringMatching(/./),
    });
  });
});

describe('how urgent it is', () => {
  test('a quarter of office hours is the norm; the break does not count', async () => {
    // Entered 11.00 (WITA); at 13.40 the break from 12.00 to 13.00 is left out.
    world.wall = monday + minutes(13);
    expect((await work(lukman)).rows[0]?.norm).toMatchObject({ standing: 'near', usedMinutes: 13 });
    at('2026-11-23T05:40:00.000Z');
    const list = await work(lukman);
    expect(list.rows[0]?.norm).toMatchObject({ standing: 'over', usedMinutes: 100 });
    expect(list.counts.late).toBe(3);
    expect((await work(lukman, { filter: 'late' })).total).toBe(3);
  });

  test('due today, then late by working days, then first in the list', async () => {
    at('2026-11-24T02:00:00.000Z');
    expect((await work(lukman)).due).toEqual({ late: 0, today: 3, near: 0 });
    at('2026-11-30T02:00:00.000Z');
    const fresh = await kaltimCaseAt(office, '7', 'Wayan Sudarma');
    const list = await work(lukman);
    expect(list.due).toMatchObject({ late: 3, near: 1 });
    expect(list.rows[0]?.clock).toMatchObject({
      standing: 'late',
      days: 4,
      sentence: 'Jatuh tempo Selasa, 24 November 2026, terlambat 4 hari kerja.',
    });
    expect(list.rows.at(-1)?.caseId).toBe(fresh);
  });

  test('what came back says from which desk and why; the applicant’s turn comes last', async () => {
    const caseId = ids[1] as string;
    await complete(office, caseId, '7', 'belum-lengkap', { reason: 'Site plan belum dicap' });
    const cs = await signedIn(office, 'cs');
    const row = (await work(cs, { filter: 'returned' })).rows.find(
      (each) => each.caseId === caseId,
    );
    expect(row?.returned).toEqual({
      fromTitle: expect.any(String),
      fromActor: expect.any(String),
      by: 'Lukman Hakim',
      reason: 'Site plan belum dicap',
    });
    const waiting = (await work(cs)).rows;
    const firstOfApplicant = waiting.findIndex((each) => each.waitsOnApplicant);
    expect(waiting.slice(firstOfApplicant).every((each) => each.waitsOnApplicant)).toBe(
      firstOfApplicant !== -1,
    );
  });

  test('past the last loaded year it says so instead of counting', async () => {
    const loaded = Math.max(...office.office.settings.calendar.loadedYears);
    at(`${loaded + 1}-01-05T02:00:00.000Z`);
    const list = await work(lukman);
    expect(list.calendarProblem).toContain(`Hari libur tahun ${loaded + 1} belum dimuat`);
    expect(list.rows[0]?.norm.standing).toBe('none');
    expect(list.rows[0]?.clock?.standing).toBe('late');
    expect(list.rows[0]?.clock?.days).toBeUndefined();
  });
});

test('a withdrawn case waits for nobody', async () => {
  at('2026-11-30T03:00:00.000Z');
  const caseId = ids[2] as string;
  const counter = await signedIn(office, 'loket1');
  await counter.do('case.withdraw', { caseId, reason: 'pemohon membatalkan' });
  expect((await work(lukman)).rows.map((row) => row.caseId)).not.toContain(caseId);
  expect(
    office.office.opened.sqlite
      .prepare('select 1 from case_step where case_id = ? and completed_at is null')
      .get(caseId),
  ).toBeUndefined();
});

test('only open steps are read, by their own index', () => {
  const plan = (question: SQL) =>
    office.office.ledger.orm
      .all<{ detail: string }>(sql`explain query plan ${question}`)
      .map(({ detail }) => detail)
      .join('; ');
  const waiting = plan(waitingSql('kaltim@1', ['7', '8'], '2026-11-30'));
  expect(waiting).toContain('USING INDEX case_step_waiting (sop_version=? AND step=?)');
  expect(waiting).not.toMatch(/SCAN (s|f|p)(;|$)/);
  const held = plan(heldSql('cs', '2026-11-30'));
  expect(held).toContain('USING INDEX case_step_holder (holder_id=? AND completed_at=?)');
  expect(held).not.toMatch(/SCAN (s|f|p)(;|$)/);
  expect(office.verify().difference).toBeUndefined();
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AbsenceList } from '../../domain/contract/absence.ts';
import type { Me } from '../../domain/contract/auth.ts';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { CaseReader } from '../../db/case/case-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { processSheetFacts } from '../../server/papers/process-sheet-facts.ts';
import { signerOfStep } from '../../server/papers/signer-facts.ts';
import { openOffice, type Client, type OfficeUnderTest } from '../support/office.ts';
import { completion, kaltimCaseAt, signedIn } from '../support/walk.ts';

/** Monday 23 November 2026, 10.00 WITA. */
const monday = Date.parse('2026-11-23T02:00:00.000Z');
const hours = 3_600_000;
let now = monday;
let office: OfficeUnderTest;
let kadis: Client;
let kabid: Client;
beforeEach(async () => {
  now = monday;
  office = await openOffice({ wall: () => now, monotonic: () => 0 });
  kadis = await signedIn(office, 'kadis');
  kabid = await signedIn(office, 'kabid');
});
afterEach(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

const tuesday = {
  userId: 'kadis',
  substituteId: 'kabid',
  kind: 'plh',
  fromDay: '2026-11-24',
  toDay: '2026-11-24',
  orderNumber: '800.1.11.1/12/2026',
};
const save = (client: Client, more: object = {}) =>
  client.do<{ id: string }>('absence.save', { ...tuesday, ...more });

describe('the head is away on Tuesday, and the kabid stands in', () => {
  test('signs as Plh. that day, not the day before and not the day after', async () => {
    const first = await kaltimCaseAt(office, '14');
    const second = await kaltimCaseAt(office, '14', 'Ratna Kumala');
    await save(kadis);
    const sign = (caseId: string) => completion(office, caseId, '14', 'setuju', { by: 'kabid' });

    // Monday: it is not the kabid's step.
    const early = await completion(office, first, '14', 'setuju');
    expect(await kabid.refusal('case.completeStep', early.input)).toMatchObject({
      code: 'PERAN_TIDAK_SESUAI',
    });
    expect((await kabid.ask<Me>('auth.me')).actingAs).toEqual([]);

    now = monday + 24 * hours;
    expect((await kabid.ask<Me>('auth.me')).actingAs).toEqual([
      { title: 'Plh. Kepala Dinas', name: 'Ir. Sri Mulyono, M.Si.' },
    ]);
    const { input } = await sign(first);
    await kabid.do('case.completeStep', input);
    const view = await kabid.ask<CaseView>('case.get', { caseId: first });
    const signed = view.timeline.find(({ step, completedAt }) => step === '14' && completedAt);
    expect(signed).toMatchObject({
      officerName: 'Drs. Bambang Irawan',
      actingTitle: 'Plh. Kepala Dinas',
    });
    // What an officer does by the own office is not done in anybody's place.
    const own = view.timeline.find(({ step, completedAt }) => step === '13' && completedAt);
    expect(own?.officerName).toBe('Drs. Bambang Irawan');
    expect(own).not.toHaveProperty('actingTitle');

    // So the papers print it.
    const reader = new CaseReader(office.office.ledger.orm);
    const record = reader.getCase(first);
    const row = reader.steps(first).find(({ step, completedAt }) => step === '14' && completedAt);
    expect(signerOfStep(office.office, row as NonNullable<typeof row>)).toMatchObject({
      name: 'Drs. Bambang Irawan',
      position: 'Plh. Kepala Dinas',
    });
    const sop = new SopLibrary(office.office.ledger.orm).getRunning(record.sopVersion);
    const sheet = processSheetFacts(office.office, record, sop, new Date(now).toISOString());
    expect(
      sheet.rows
        .filter(({ acting }) => acting !== undefined)
        .map(({ step, acting }) => [step, acting]),
    ).toEqual([['14', 'Plh. Kepala Dinas']]);

    now = monday + 48 * hours;
    const late = await completion(office, second, '14', 'setuju');
    expect(await kabid.refusal('case.completeStep', late.input)).toMatchObject({
      code: 'PERAN_TIDAK_SESUAI',
    });
    expect((await kabid.ask<Me>('auth.me')).actingAs).toEqual([]);
  });

  test('the head who comes back early ends it', async () => {
    const { id } = await save(kadis, { fromDay: '2026-11-23' });
    expect((await kabid.ask<Me>('auth.me')).roles).toContain('kadis');
    // Borrowed rights do not reach the list of others, nor end somebody's absence.
    expect(await kabid.refusal('absence.end', { id })).toMatchObject({
      code: 'PENGGANTIAN_TIDAK_ADA',
    });
    await kadis.do('absence.end', { id });
    expect((await kabid.ask<Me>('auth.me')).roles).not.toContain('kadis');
    expect(await kadis.refusal('absence.end', { id })).toMatchObject({
      code: 'PENGGANTIAN_SUDAH_BERAKHIR',
    });
    // The days are free again.
    await save(kadis, { fromDay: '2026-11-23' });
  });
});

describe('plans change', () => {
  test('a coming one moves, a running one is prolonged; the order’s number follows later', async () => {
    const { id } = await save(kadis, { orderNumber: '' });
    const change = (fromDay: string, toDay: string, orderNumber = '') =>
      ({ id, fromDay, toDay, orderNumber }) as const;
    await kadis.do('absence.change', change('2026-11-25', '2026-11-26', '800.1.11.1/14/2026'));
    const row = async () => (await kadis.ask<AbsenceList>('absence.list')).rows[0];
    expect(await row()).toMatchObject({
      fromDay: '2026-11-25',
      toDay: '2026-11-26',
      orderNumber: '800.1.11.1/14/2026',
      state: 'coming',
      mayChange: true,
    });
    now = monday + 48 * hours;
    expect((await kabid.ask<Me>('auth.me')).roles).toContain('kadis');
    expect(await kadis.refusal('absence.change', change('2026-11-26', '2026-11-26'))).toMatchObject(
      { code: 'PENGGANTIAN_SUDAH_MULAI' },
    );
    expect(await kadis.refusal('absence.change', change('2026-11-25', '2026-11-24'))).toMatchObject(
      { code: 'PENGGANTI_TANGGAL_TERBALIK' },
    );
    await kadis.do('absence.change', change('2026-11-25', '2026-11-30', '800.1.11.1/14/2026'));
    now = monday + 7 * 24 * hours;
    expect((await kabid.ask<Me>('auth.me')).roles).toContain('kadis');
    now += 24 * hours;
    expect((await kabid.ask<Me>('auth.me')).roles).not.toContain('kadis');
    expect(await kadis.refusal('absence.change', change('2026-11-25', '2026-12-30'))).toMatchObject(
      { code: 'PENGGANTIAN_SUDAH_BERAKHIR' },
    );
  });

  test('the rules of a new one hold, and it is nobody else’s to change', async () => {
    const { id } = await save(kadis);
    await save(kabid, {
      userId: 'kabid',
      substituteId: 'kasi',
      fromDay: '2026-11-26',
      toDay: '2026-11-26',
    });
    const longer = { id, fromDay: '2026-11-24', toDay: '2026-11-27', orderNumber: '' };
    expect(await kadis.refusal('absence.change', longer)).toMatchObject({
      code: 'PENGGANTI_TIDAK_HADIR',
    });
    const tu = await signedIn(office, 'tu');
    for (const other of [kabid, tu])
      expect(await other.refusal('absence.change', longer)).toMatchObject({
        code: 'PENGGANTIAN_TIDAK_ADA',
      });
    // Its own days do not stand in its way.
    await kadis.do('absence.change', { ...longer, toDay: '2026-11-25' });
  });
});

describe('who may name whom', () => {
  test('an officer names the own substitute and nobody else’s', async () => {
    const tu = await signedIn(office, 'tu');
    await save(tu, { userId: 'tu', substituteId: 'adm' });
    expect(await tu.refusal('absence.save', tuesday)).toMatchObject({
      code: 'PENGGANTI_BUKAN_HAK_ANDA',
    });
    const list = await tu.ask<AbsenceList>('absence.list');
    expect(list).toMatchObject({ forAnybody: false, today: '2026-11-23' });
    expect(list.rows.map(({ title, state, mayChange }) => [title, state, mayChange])).toEqual([
      ['Plh. Tata Usaha', 'coming', true],
    ]);
    // Others do not see it; the head does, and may end it.
    expect((await kabid.ask<AbsenceList>('absence.list')).rows).toEqual([]);
    const seen = await kadis.ask<AbsenceList>('absence.list');
    expect(seen.rows.map(({ mayChange }) => mayChange)).toEqual([true]);
  });

  test('the head and the administrator name anybody’s; a substitute of the head does not', async () => {
    await save(kadis, { fromDay: '2026-11-23' });
    expect(
      await kabid.refusal('absence.save', { ...tuesday, userId: 'tu', substituteId: 'adm' }),
    ).toMatchObject({ code: 'PENGGANTI_BUKAN_HAK_ANDA' });
    const { id } = office.office.reader.users().find(({ roles }) => roles.includes('admin')) as {
      id: string;
    };
    const admin = await office.as(id);
    await save(admin, { userId: 'cs', substituteId: 'info' });
    await save(kadis, { userId: 'kasi', substituteId: 'adm' });
  });

  test('the rules are asked: a substitute who is away is refused, and nothing is kept', async () => {
    await save(kabid, { userId: 'kabid', substituteId: 'kasi' });
    const before = office.office.ledger.lastSeq;
    const said = await kadis.refusal('absence.save', tuesday);
    expect(said).toEqual({
      code: 'PENGGANTI_TIDAK_HADIR',
      message: 'Drs. Bambang Irawan sendiri tidak hadir 24 November 2026. Pilih pengganti lain.',
    });
    expect(await kadis.refusal('absence.save', { ...tuesday, userId: 'siapa' })).toMatchObject({
      code: 'PENGGUNA_TIDAK_ADA',
    });
    expect(await kadis.refusal('absence.save', { ...tuesday, toDay: '2026-02-30' })).toMatchObject({
      code: 'ISIAN_SALAH',
    });
    expect(office.office.ledger.lastSeq).toBe(before);
  });
});

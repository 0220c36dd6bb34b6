import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '../../domain/contract/case-view.ts';
import type { OfficeIdentity, OpenActor, SeriesRow } from '../../domain/contract/office.ts';
import type { Holiday } from '../../domain/calendar/office-calendar.ts';
import { giveNumber, voidNumber } from '../../server/numbers/give-number.ts';
import { openOffice, type Client, type OfficeUnderTest } from '../support/office.ts';
import { kaltimCaseAt, signedIn } from '../support/walk.ts';

/** Monday 23 November 2026, 10.00 WITA. */
const monday = Date.parse('2026-11-23T02:00:00.000Z');
let office: OfficeUnderTest;
let admin: Client;
let caseId: string;
beforeAll(async () => {
  office = await openOffice({ wall: () => monday, monotonic: () => 0 });
  const { id } = office.office.reader.users().find(({ roles }) => roles.includes('admin')) as {
    id: string;
  };
  admin = await office.as(id);
  caseId = await kaltimCaseAt(office, '7');
});
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

const identity = async () => (await admin.ask<{ office: OfficeIdentity }>('admin.config')).office;
const due = async () => {
  const cs = await signedIn(office, 'cs');
  const view = await cs.ask<CaseView>('case.get', { caseId });
  return { clock: view.clock.dueDay, receipt: view.receipt?.dueDay };
};
const saveOffice = async (change: Partial<OfficeIdentity>) =>
  admin.do<{ moved: number; uncounted: number }>('admin.saveOffice', {
    office: { ...(await identity()), ...change },
  });

describe('the due day of open cases', () => {
  const table = async () =>
    (await admin.ask<{ holidays: Holiday[] }>('admin.holidays', { year: 2026 })).holidays;
  const save = (holidays: Holiday[]) =>
    admin.do<{ moved: number; uncounted: number }>('admin.saveHolidays', { year: 2026, holidays });

  test('moves with a holiday that is added, and back; the tanda terima keeps its promise', async () => {
    expect(await due()).toEqual({ clock: '2026-11-24', receipt: '2026-11-24' });
    const before = await table();
    const local: Holiday = { day: '2026-11-24', name: 'Pilkada', kind: 'lokal' };
    expect(await save([...before, local])).toMatchObject({ moved: 1, uncounted: 0 });
    expect(await due()).toEqual({ clock: '2026-11-25', receipt: '2026-11-24' });
    // Saved again: nothing moves, nothing is written about the case.
    expect(await save([...before, local])).toMatchObject({ moved: 0 });
    expect(await save(before)).toMatchObject({ moved: 1 });
    expect((await due()).clock).toBe('2026-11-24');
  });

  test('moves with the working week and stays with a colour', async () => {
    const { workingWeekdays } = await identity();
    expect(await saveOffice({ workingWeekdays: [1, 3, 4, 5] })).toMatchObject({ moved: 1 });
    expect((await due()).clock).toBe('2026-11-25');
    expect(await saveOffice({ accent: '#0b5650' })).toMatchObject({ moved: 0 });
    expect(await saveOffice({ workingWeekdays })).toMatchObject({ moved: 1 });
    expect((await due()).clock).toBe('2026-11-24');
  });

  test('a table with holes is refused, and nothing moves', async () => {
    const holed = (await table()).filter(({ day }) => day !== '2026-12-25');
    const said = await admin.refusal('admin.saveHolidays', { year: 2026, holidays: holed });
    expect(said).toMatchObject({
      code: 'LIBUR_TETAP_KURANG',
      message: expect.stringContaining('25 Desember'),
    });
    expect(await table()).toContainEqual(expect.objectContaining({ day: '2026-12-25' }));
  });
});

describe('what an office may set', () => {
  test('a working day without hours, and an actor the SOP does not leave open, are refused', async () => {
    const now = await identity();
    const refused = async (change: object) =>
      (await admin.refusal('admin.saveOffice', { office: { ...now, ...change } })).code;
    expect(await refused({ workingWeekdays: [1, 7] })).toBe('HARI_KERJA_TANPA_JAM');
    expect(await refused({ accent: '#ffd84d' })).toBe('WARNA_TIDAK_TERBACA');
    expect(await refused({ logo: 'bukan-png' })).toBe('LOGO_BUKAN_PNG');
    expect(
      await refused({ actorRoles: [{ sopId: 'satu-atap', actor: 'pintu', role: 'pulsa' }] }),
    ).toBe('PELAKSANA_TIDAK_TERBUKA');
    const { openActors } = await admin.ask<{ openActors: OpenActor[] }>('admin.config');
    expect(openActors).toMatchObject([
      { sopId: 'satu-atap', actor: 'pengesah', suggested: 'kapuslitbang' },
    ]);
  });
});

describe('registers of numbers', () => {
  const rows = () => admin.ask<SeriesRow[]>('admin.series');
  const give = (series: string) =>
    office.office.ledger.transact(
      {
        commandId: crypto.randomUUID(),
        procedure: 'uji',
        actor: 'tu',
        station: 'hub',
        inputHash: '',
      },
      (tx) => giveNumber(office.office, tx, { series, regarding: 'Rekomendasi pameran' }),
    );

  test('show the last number, and go on from it under another template', async () => {
    expect((await give('undangan')).number).toBe('001/UND/XI/2026');
    const row = (await rows()).find(({ series }) => series.id === 'undangan');
    expect(row).toMatchObject({ given: 1, last: { yearly: 1, monthly: 0, daily: 0, never: 0 } });
    const series = { ...row?.series, template: 'B-{urut:2}/UND.{tahun}' };
    await admin.do('admin.saveSeries', { series });
    expect((await give('undangan')).number).toBe('B-02/UND.2026');
  });

  test('never make a number again: the change is refused, also when the number was voided', async () => {
    const { number } = await give('berita-acara');
    await office.office.ledger.transact(
      {
        commandId: crypto.randomUUID(),
        procedure: 'uji',
        actor: 'tu',
        station: 'hub',
        inputHash: '',
      },
      (tx) => {
        voidNumber(tx, 'berita-acara', number, 'Salah tulis');
        return null;
      },
    );
    const row = (await rows()).find(({ series }) => series.id === 'berita-acara');
    const series = { ...row?.series, restart: 'monthly' };
    expect(await admin.refusal('admin.saveSeries', { series })).toMatchObject({
      code: 'NOMOR_SUDAH_ADA',
      message: expect.stringContaining(number),
    });
  });

  test('every register that a SOP in use needs is there', async () => {
    expect((await rows()).filter(({ missing }) => missing)).toEqual([]);
  });
});

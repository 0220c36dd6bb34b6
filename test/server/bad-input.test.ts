import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type Client,
  openKaltimCase,
  openOffice,
  type OfficeUnderTest,
} from '../support/office.ts';
import { refused, refusedQuery, untouched } from './bad-kit.ts';

let office: OfficeUnderTest;
let satpam: Client;
let cs: Client;
let admin: Client;
let caseId: string;
let before: ReturnType<typeof untouched>;
beforeAll(async () => {
  office = await openOffice();
  ({ satpam, cs, caseId } = await openKaltimCase(office));
  admin = await office.as(
    office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '',
  );
});
beforeEach(async () => {
  await office.settled();
  before = untouched(office);
});
afterEach(() => before.check());
afterAll(() => office.remove());

const visit = { purposeId: 'serah-berkas', name: 'Budi Setiawan' };

describe('fields', () => {
  const bad: [string, object][] = [
    ['no name', { purposeId: 'serah-berkas' }],
    ['a blank name', { ...visit, name: '   ' }],
    ['a name of 5000 letters', { ...visit, name: 'a'.repeat(5000) }],
    ['a name that is a number', { ...visit, name: 12 }],
    ['a name that is an object', { ...visit, name: { $ne: '' } }],
    ['an unknown field', { ...visit, peran: 'admin' }],
    ['a prototype', { ...visit, constructor: { prototype: {} } }],
    ['an unknown identity card', { ...visit, identityKind: 'kartu-member' }],
    ['an unknown priority', { ...visit, priorityKind: 'pejabat' }],
    ['a number of 41 digits', { ...visit, identityNumber: '1'.repeat(41) }],
    ['a phone of 31 digits', { ...visit, phone: '0'.repeat(31) }],
    ['a command id that is none', { ...visit, commandId: '1' }],
    ['a reason too short', { ...visit, overrideReason: 'ya' }],
    ['true for false', { ...visit, represented: 'ya' }],
  ];
  test.each(bad)('%s: ISIAN_SALAH, naming the field', async (_what, input) => {
    const { status, code, details } = await refused(satpam, 'visit.register', input);
    expect([status, code]).toEqual([400, 'ISIAN_SALAH']);
    expect(details).toMatchObject({
      fields: [{ path: expect.any(String), message: expect.any(String) }],
    });
  });

  test.each(["' OR 1=1 --", '../../etc/passwd', 'x'.repeat(65), '', '%00', 'a b'])(
    'the id "%s" is no id',
    async (ticketId) => {
      expect(await refused(cs, 'queue.start', { ticketId })).toMatchObject({
        status: 400,
        code: 'ISIAN_SALAH',
      });
    },
  );

  test('ids of things that are not there', async () => {
    const ticketId = crypto.randomUUID();
    expect(await refused(cs, 'queue.start', { ticketId })).toMatchObject({
      status: 404,
      code: 'TIKET_TIDAK_ADA',
    });
    expect(await refusedQuery(cs, 'case.get', { caseId: ticketId })).toMatchObject({
      status: 404,
      code: 'BERKAS_TIDAK_ADA',
    });
    expect(await refused(satpam, 'visit.leave', { visitId: ticketId })).toMatchObject({
      status: 404,
      code: 'TAMU_TIDAK_ADA',
    });
    expect(
      await refused(satpam, 'visit.register', { ...visit, purposeId: 'makan-siang' }),
    ).toMatchObject({ status: 404, code: 'TUJUAN_TIDAK_ADA' });
    expect(await refused(cs, 'queue.callNext', { counterId: 'loket-99' })).toMatchObject({
      status: 404,
      code: 'LOKET_TIDAK_ADA',
    });
    expect(await refused(cs, 'queue.issue', { queueId: 'TIDAKADA' })).toMatchObject({
      status: 404,
      code: 'ANTREAN_TIDAK_ADA',
    });
    expect(await refused(cs, 'print.retry', { jobId: ticketId })).toMatchObject({
      status: 404,
      code: 'CETAKAN_TIDAK_ADA',
    });
    expect(
      await refused(cs, 'case.open', { sopId: 'tidak-ada', applicant: { name: 'Budi' } }),
    ).toMatchObject({ code: 'SOP_TIDAK_DIPAKAI' });
    expect(await refused(admin, 'admin.removeStation', { stationId: 'tidak-ada' })).toMatchObject({
      code: 'PERANGKAT_TIDAK_ADA',
    });
    expect(await refused(admin, 'admin.unlockUser', { id: 'tidak-ada' })).toMatchObject({
      code: 'PENGGUNA_TIDAK_ADA',
    });
  });

  test('a command id used again for something else', async () => {
    const known = office.office.opened.sqlite
      .prepare<[], string>(
        `select command_id from command_log where procedure = 'visit.register' limit 1`,
      )
      .pluck()
      .get();
    expect(
      await refused(satpam, 'visit.register', { ...visit, name: 'Orang Lain', commandId: known }),
    ).toMatchObject({ status: 409, code: 'PERINTAH_BENTROK' });
    expect(
      await refused(satpam, 'visit.refuse', {
        name: 'Budi',
        reason: 'salah alamat',
        commandId: known,
      }),
    ).toMatchObject({ status: 409, code: 'PERINTAH_BENTROK' });
  });

  test('a role that may not', async () => {
    expect(await refused(satpam, 'case.addNote', { caseId, text: 'catatan satpam' })).toMatchObject(
      { status: 403, code: 'PERAN_TIDAK_BERHAK' },
    );
    expect(
      await refused(cs, 'admin.saveUser', {
        name: 'Saya',
        roles: ['admin'],
        active: true,
        pin: '123456',
      }),
    ).toMatchObject({ status: 403, code: 'PERAN_TIDAK_BERHAK' });
  });
});

describe('settings', () => {
  const holidays = (day: string, more: object[] = []) =>
    refused(admin, 'admin.saveHolidays', {
      year: 2027,
      holidays: [{ day, name: 'Libur', kind: 'lokal' }, ...more],
    });
  test.each([
    ['2027-02-30', 'TANGGAL_TIDAK_SAH'],
    ['2027-13-01', 'TANGGAL_TIDAK_SAH'],
    ['2026-12-31', 'LIBUR_TAHUN_LAIN'],
    ['besok', 'ISIAN_SALAH'],
  ])('the holiday %s', async (day, code) => {
    expect((await holidays(day)).code).toBe(code);
  });
  test('a holiday twice', async () => {
    expect(
      (await holidays('2027-08-17', [{ day: '2027-08-17', name: 'Lagi', kind: 'lokal' }])).code,
    ).toBe('LIBUR_GANDA');
  });

  test('a number template without a number, a letter taken, a counter without a queue', async () => {
    const {
      office: identity,
      queues,
      counters,
    } = await admin.ask<{ office: object; queues: object[]; counters: object[] }>('admin.config');
    expect(
      (
        await refused(admin, 'admin.saveOffice', {
          office: { ...identity, receiptNumber: 'TT/{tahun}' },
        })
      ).status,
    ).toBe(400);
    expect(
      (await refused(admin, 'admin.saveQueue', { queue: { ...queues[0], prefix: 'C' } })).code,
    ).toBe('HURUF_SUDAH_DIPAKAI');
    expect(
      (
        await refused(admin, 'admin.saveCounter', {
          counter: { ...counters[0], queueIds: ['TIDAKADA'] },
        })
      ).code,
    ).toBe('ANTREAN_TIDAK_ADA');
    expect(
      (
        await refused(admin, 'admin.saveUser', {
          name: 'Baru',
          roles: ['info'],
          active: true,
          pin: '123',
        })
      ).code,
    ).toBe('ISIAN_SALAH');
  });
});

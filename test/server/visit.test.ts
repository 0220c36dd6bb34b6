import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskBoard } from '../../domain/contract/queue.ts';
import type { CameBack, InsideList, VisitRegistered } from '../../domain/contract/visit.ts';
import { type Client, openOffice, type OfficeUnderTest } from '../support/office.ts';

/** 23 November 2026, 10.00 WITA, a Monday. */
const world = { wall: Date.parse('2026-11-23T02:00:00.000Z') };
let office: OfficeUnderTest;
let satpam: Client;
let pintu: Client;

beforeAll(async () => {
  office = await openOffice({ wall: () => world.wall, monotonic: () => 0 });
  satpam = await office.as('satpam');
  pintu = await office.as('pintu', 'ruang-pintu');
});
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

const come = (name: string, more: object = {}) =>
  satpam.do<VisitRegistered>('visit.register', { purposeId: 'informasi-umum', name, ...more });
const book = (day?: string) =>
  satpam.ask<InsideList>('visit.inside', day === undefined ? undefined : { day });
const names = (rows: InsideList['inside']) => rows.map(({ name }) => name);
const waiting = async () =>
  (await pintu.ask<DeskBoard>('queue.board', { counterId: 'ruang-pintu' })).waiting.map(
    ({ number }) => number,
  );
const nextDay = () => void (world.wall += 24 * 3600_000);

test('who leaves before being served is not called any more', async () => {
  const first = await come('Pulang Dulu');
  const second = await come('Tetap Menunggu');
  await satpam.do('visit.leave', { visitId: first.visitId });
  expect(await waiting()).toEqual([second.number]);
  expect(await book()).toMatchObject({
    counts: { inside: 1, left: 1, refused: 0 },
    left: [{ name: 'Pulang Dulu', ticketState: 'cancelled' }],
  });
  expect(await satpam.refusal('visit.leave', { visitId: first.visitId })).toMatchObject({
    code: 'TAMU_SUDAH_KELUAR',
  });
  await satpam.do('visit.leave', { visitId: second.visitId });
});

test('who was served and leaves keeps what became of the number', async () => {
  const { visitId, ticketId } = await come('Sudah Dilayani');
  await pintu.do('queue.callNext', { counterId: 'ruang-pintu' });
  await pintu.do('queue.start', { ticketId });
  await pintu.do('queue.finish', { ticketId });
  await satpam.do('visit.leave', { visitId });
  expect((await book()).left[0]).toMatchObject({ name: 'Sudah Dilayani', ticketState: 'done' });
});

test('noted as leaving by mistake, the visitor is inside again', async () => {
  const { visitId } = await come('Salah Ketuk');
  await satpam.do('visit.leave', { visitId });
  expect(await satpam.do<CameBack>('visit.comeBack', { visitId })).toEqual({ visitId });
  expect(names((await book()).inside)).toEqual(['Salah Ketuk']);
  expect(await satpam.refusal('visit.comeBack', { visitId })).toMatchObject({
    code: 'TAMU_DI_DALAM',
  });
  await satpam.do('visit.leave', { visitId });
});

test('back from lunch with another errand: the same visitor, a new number, nothing typed again', async () => {
  const { visitId } = await come('Kembali Siang', { institution: 'CV Bahari Jaya' });
  await satpam.do('visit.leave', { visitId });
  const { given } = await satpam.do<CameBack>('visit.comeBack', { visitId, purposeId: 'pulsa' });
  expect(given).toMatchObject({ visitId, queueName: 'Uji, Sertifikasi, Advis (PULSA)' });
  expect((await book()).inside).toMatchObject([
    {
      name: 'Kembali Siang',
      institution: 'CV Bahari Jaya',
      ticketNumber: given?.number,
      purposeLabel: 'Uji lab, sertifikasi, advis teknis',
    },
  ]);
});

test('a refusal keeps its reason and purpose, also on a later day and after a restart', async () => {
  const { day } = await book();
  await satpam.do('visit.refuse', {
    name: 'Ditolak Halus',
    purposeId: 'pulsa',
    reason: 'Contoh uji tidak dibawa.',
  });
  nextDay();
  await office.restart();
  satpam = await office.as('satpam');
  const today = await book();
  expect(today).toMatchObject({
    counts: { inside: 0, left: 0, refused: 0 },
    before: { day, inside: 1 },
  });
  const then = await book(day);
  expect(then.refused).toMatchObject([
    {
      name: 'Ditolak Halus',
      refusedReason: 'Contoh uji tidak dibawa.',
      purposeLabel: 'Uji lab, sertifikasi, advis teknis',
    },
  ]);
  expect(names(then.inside)).toEqual(['Kembali Siang']);
});

test('yesterday’s forgotten visitor can still be noted as gone, but comes back as a new visitor', async () => {
  const { before } = await book();
  const [forgotten] = (await book(before?.day)).inside;
  const visitId = forgotten?.id ?? '';
  await satpam.do('visit.leave', { visitId });
  expect((await book()).before).toMatchObject({ inside: 0 });
  expect(await satpam.refusal('visit.comeBack', { visitId })).toMatchObject({ code: 'TAMU_BARU' });
});

test('the counts are whole where the list is cut', async () => {
  nextDay();
  for (let n = 0; n < 501; n += 1) await come(`Tamu ${n}`);
  const { counts, inside } = await book();
  expect([counts.inside, inside.length]).toEqual([501, 500]);
});

test('a day that is none is refused in Indonesian', async () => {
  const response = await fetch(
    `${satpam.url}/trpc/visit.inside?input=${encodeURIComponent('{"day":"2026-02-30"}')}`,
    { headers: { cookie: satpam.cookie } },
  );
  expect(response.status).toBe(400);
  expect(JSON.stringify(await response.json())).toContain('ISIAN_SALAH');
});

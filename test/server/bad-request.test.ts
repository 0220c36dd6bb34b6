import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, openOffice, type OfficeUnderTest } from '../support/office.ts';
import { raw, readRefusal, refused, refusedQuery, untouched } from './bad-kit.ts';

let office: OfficeUnderTest;
let satpam: Client;
let admin: Client;
let before: ReturnType<typeof untouched>;
beforeAll(async () => {
  office = await openOffice();
  satpam = await office.as('satpam');
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

describe('requests that are not requests', () => {
  test.each([
    ['not JSON', '{"name": "Budi', 400, 'PERMINTAAN_RUSAK'],
    ['a text', '"halo"', 400, 'ISIAN_SALAH'],
    ['a list', '[1, 2, 3]', 400, 'ISIAN_SALAH'],
    ['nothing', '', 400, 'ISIAN_SALAH'],
  ])('%s', async (_what, body, status, code) => {
    expect(await refused(satpam, 'visit.register', body)).toMatchObject({ status, code });
  });

  test('not JSON by its own word', async () => {
    expect(
      (
        await refused(satpam, 'visit.register', 'name=Budi', {
          'content-type': 'application/x-www-form-urlencoded',
        })
      ).status,
    ).toBe(415);
  });

  test('a body too large, or of unsaid length', async () => {
    expect(
      await refused(satpam, 'visit.register', { ...visit, name: 'x'.repeat(100_000) }),
    ).toMatchObject({ status: 413, code: 'ISIAN_TERLALU_BESAR' });
    expect(
      await refused(admin, 'admin.saveOffice', { office: { logo: 'x'.repeat(1_200_000) } }),
    ).toMatchObject({ status: 413, code: 'ISIAN_TERLALU_BESAR' });
    const chunked = await raw(office.url, {
      method: 'POST',
      path: '/trpc/visit.register',
      headers: {
        'x-satu-atap': '1',
        'content-type': 'application/json',
        'transfer-encoding': 'chunked',
      },
      body: JSON.stringify({ name: 'x'.repeat(100_000) }),
    });
    expect(readRefusal(chunked.status, chunked.text)).toMatchObject({
      status: 411,
      code: 'PERMINTAAN_RUSAK',
    });
  });

  test('a change by GET, and a question nobody knows', async () => {
    expect(await refusedQuery(satpam, 'visit.register', visit)).toMatchObject({
      status: 405,
      code: 'PERMINTAAN_RUSAK',
    });
    expect(await refused(satpam, 'visit.hapusSemua', visit)).toMatchObject({
      status: 404,
      code: 'PERINTAH_TIDAK_DIKENAL',
    });
  });

  test('a wrong method and a wrong address', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const { status, text } = await raw(office.url, {
        method,
        path: '/trpc/visit.register',
        headers: { 'x-satu-atap': '1' },
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      readRefusal(status, text);
    }
    expect(await raw(office.url, { path: '/phpmyadmin' })).toMatchObject({
      status: 404,
      text: expect.stringContaining('ALAMAT_TIDAK_ADA'),
    });
  });
});

describe('requests from elsewhere', () => {
  const headers = { 'x-satu-atap': '1', 'content-type': 'application/json' };
  const send = (more: Record<string, string>) =>
    raw(office.url, {
      method: 'POST',
      path: '/trpc/visit.register',
      headers: { ...headers, cookie: satpam.cookie, ...more },
      body: JSON.stringify({ commandId: crypto.randomUUID(), ...visit }),
    });

  test('without our header (a form on another page)', async () => {
    const response = await fetch(`${office.url}/trpc/visit.register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: satpam.cookie },
      body: JSON.stringify({ commandId: crypto.randomUUID(), ...visit }),
    });
    expect(readRefusal(response.status, await response.text())).toMatchObject({ status: 403 });
  });

  test.each(['http://jahat.example', 'https://127.0.0.1.jahat.example', 'null'])(
    'with Origin %s',
    async (origin) => {
      const { status, text } = await send({ origin });
      expect(readRefusal(status, text)).toMatchObject({ status: 403, code: 'ASAL_TIDAK_DIKENAL' });
    },
  );

  test.each(['jahat.example', 'jahat.example:80', '127.0.0.1', '127.0.0.1:1', ''])(
    'with Host "%s" (DNS rebinding), even for a question',
    async (host) => {
      const { status, text } = await send({ host });
      expect(readRefusal(status, text)).toMatchObject({ status: 421, code: 'HOST_TIDAK_DIKENAL' });
      expect(
        (await raw(office.url, { path: '/trpc/office.public', headers: { host } })).status,
      ).toBe(421);
    },
  );

  test.each([
    ['forged', 'satu-atap-sesi=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['garbled', 'satu-atap-sesi=%E0%A4%A; satu-atap-perangkat=";;=%00'],
    ['huge', `satu-atap-sesi=${'x'.repeat(6000)}`],
    ['SQL-ish', `satu-atap-sesi=' OR 1=1 --`],
  ])('with a %s cookie: as if nobody had signed in', async (_what, cookie) => {
    const stranger = office.client();
    stranger.cookie = cookie;
    expect(await refused(stranger, 'visit.register', visit)).toMatchObject({
      status: 401,
      code: 'BELUM_MASUK',
    });
  });

  test.each([
    '/papers/..%2f..%2fkantor.kunci.json',
    '/papers/../kantor.db',
    '/assets/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/package.json',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/../../etc/passwd',
    '/assets/audio/..\\..\\..\\package.json',
    '/papers/%00.pdf',
  ])('path %s gives nothing away', async (path) => {
    const { status, text } = await raw(office.url, { path });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/satu-atap"|root:|SQLite|master/);
  });
});

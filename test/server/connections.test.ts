/** Lines that are not lines, people who are no longer welcome, and the last answers before the end. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { connect } from 'node:net';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../server/http/security-headers.ts';
import {
  type Client,
  openKaltimCase,
  openOffice,
  type OfficeUnderTest,
} from '../support/office.ts';
import { readRefusal } from './bad-kit.ts';
import { Listener } from './sse.ts';

let office: OfficeUnderTest;
let admin: Client;
beforeAll(async () => {
  office = await openOffice({ patienceMs: 400 });
  admin = await office.as(
    office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '',
  );
});
afterAll(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

type Answer = { status: number; headers: Record<string, string>; body: string };

/** Bytes as they are; resolves when the server hangs up. */
async function speak(...lines: string[]): Promise<Answer> {
  const socket = connect(Number(new URL(office.url).port), '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
  socket.write(lines.join('\r\n'));
  await once(socket, 'close');
  const [head = '', ...body] = heard.split('\r\n\r\n');
  const [first = '', ...rest] = head.split('\r\n');
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(
      rest.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    ),
    body: body.join('\r\n\r\n'),
  };
}

const own = () => `Host: 127.0.0.1:${new URL(office.url).port}`;
const bye = ['Connection: close', '', ''];

describe('what arrives on the line', () => {
  test.each([
    ['nonsense', () => ['HALO', '', ''], 400],
    ['an address that cannot be read', () => ['GET /%zz HTTP/1.1', own(), ...bye], 400],
    [
      'a header without end',
      () => ['GET /health HTTP/1.1', own(), `X: ${'a'.repeat(20_000)}`, ...bye],
      431,
    ],
    [
      'two lengths (smuggling)',
      () => [
        'POST /trpc/auth.signOut HTTP/1.1',
        own(),
        'Content-Length: 5',
        'Transfer-Encoding: chunked',
        '',
        '0',
        '',
        '',
      ],
      400,
    ],
    [
      'a request that never ends (slowloris)',
      () => ['GET /health HTTP/1.1', own(), 'X-Lagi: '],
      408,
    ],
    [
      'a body that never comes',
      () => [
        'POST /trpc/auth.signOut HTTP/1.1',
        own(),
        'X-Satu-Atap: 1',
        'Content-Type: application/json',
        'Content-Length: 400',
        '',
        '{',
      ],
      408,
    ],
  ])(
    '%s: refused in our words, with all headers, and the line is closed',
    async (_what, lines, status) => {
      const answer = await speak(...lines());
      expect(readRefusal(answer.status, answer.body)).toMatchObject({
        status,
        code: 'PERMINTAAN_RUSAK',
      });
      expect(answer.headers).toMatchObject(securityHeaders);
    },
  );

  test.each([
    ['none', () => []],
    ['a trailing dot', () => [`Host: localhost.:${new URL(office.url).port}`]],
    ['another port', () => ['Host: localhost:1']],
    ['a name before it', () => [`Host: a@127.0.0.1:${new URL(office.url).port}`]],
    ['an address in hex', () => [`Host: 0x7f000001:${new URL(office.url).port}`]],
    ['all addresses', () => [`Host: 0.0.0.0:${new URL(office.url).port}`]],
    ['IPv4 inside IPv6', () => [`Host: [::ffff:127.0.0.1]:${new URL(office.url).port}`]],
    ['a second one', () => [own(), 'Host: jahat.example']],
  ])('Host: %s (DNS rebinding)', async (_what, host) => {
    const answer = await speak('GET /health HTTP/1.0', ...host(), ...bye);
    expect(readRefusal(answer.status, answer.body)).toMatchObject({ code: 'HOST_TIDAK_DIKENAL' });
  });

  test('our own names, IPv6 among them, are known', async () => {
    const { port } = new URL(office.url);
    for (const name of ['localhost', 'LOCALHOST', '[::1]', '127.0.0.1'])
      expect((await speak('GET /health HTTP/1.1', `Host: ${name}:${port}`, ...bye)).status).toBe(
        200,
      );
  });

  test('somebody else’s server in the request line', async () => {
    const answer = await speak('GET http://jahat.example/health HTTP/1.1', own(), ...bye);
    expect(readRefusal(answer.status, answer.body)).toMatchObject({ code: 'HOST_TIDAK_DIKENAL' });
  });

  test.each(['TRACE', 'PROPFIND', 'OPTIONS', 'PUT'])('%s does nothing', async (method) => {
    const answer = await speak(`${method} /trpc/auth.users HTTP/1.1`, own(), ...bye);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('Rina');
  });
});

test('many questions in one request: refused, whatever they are', async () => {
  const answer = await fetch(`${office.url}/trpc/auth.me,auth.me?batch=1&input={}`);
  const text = await answer.text();
  expect(readRefusal(answer.status, text)).toMatchObject({ code: 'PERMINTAAN_RUSAK' });
});

test('answers are never kept by a browser; pages and files say how long', async () => {
  const kept = async (path: string) =>
    (await fetch(`${office.url}${path}`)).headers.get('cache-control');
  expect(await kept('/trpc/auth.users')).toBe('no-store');
  expect(await kept('/trpc/tidak.ada')).toBe('no-store');
  expect(await kept('/health')).toBe('no-store');
  expect(await kept('/assets/audio/id/manifest.json')).toBe('public, max-age=3600');
});

test.each(['__proto__', 'constructor'])('%s in the input changes nothing', async (key) => {
  const answer = await office
    .client()
    .post(
      'auth.signIn',
      `{"commandId":"${crypto.randomUUID()}","userId":"cs","pin":"123456","${key}":{"prototype":{"admin":true},"admin":true}}`,
    );
  expect(readRefusal(answer.status, await answer.text())).toMatchObject({ code: 'ISIAN_SALAH' });
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

describe('a device', () => {
  async function pair(name: string): Promise<{ device: Client; stationId: string; code: string }> {
    const { stationId, code } = await admin.do<{ stationId: string; code: string }>(
      'admin.addStation',
      { name, kind: 'desk' },
    );
    const device = office.client();
    await device.do('auth.pairStation', { code });
    return { device, stationId, code };
  }

  test('that is removed hears, sees and opens nothing more, though somebody is signed in there', async () => {
    const { cs, caseId } = await openKaltimCase(office);
    const { id } = await cs.do<{ id: string }>('case.printPaper', {
      caseId,
      paper: 'process-sheet',
    });
    const { device, stationId } = await pair('Loket 9');
    const stationCookie = device.cookie;
    await device.do('auth.signIn', { userId: 'cs', pin: '123456' });
    const cookie = `${stationCookie}; ${device.cookie}`;
    const get = async (path: string) =>
      (await fetch(`${office.url}${path}`, { headers: { cookie } })).status;
    const line = await Listener.open(office.url, { cookie });
    expect(await get(`/papers/${id}.pdf`)).toBe(200);

    await admin.do('admin.removeStation', { stationId });
    await expect.poll(() => line.ended).toBe(true);
    const heard = line.changes.length;
    await cs.do('case.addNote', { caseId, text: 'catatan' });
    expect(line.changes).toHaveLength(heard);
    // From the LAN, that is: on loopback every screen is the office's own PC.
    const name = `Host: ${hostname().toLowerCase()}:${new URL(office.url).port}`;
    for (const path of [`/papers/${id}.pdf`, `/registers/${id}.pdf`, '/trpc/auth.users']) {
      const answer = await speak(`GET ${path} HTTP/1.1`, name, `Cookie: ${cookie}`, ...bye);
      expect(answer.status).toBe(403);
    }
  });

  test('pairs once with its code; guesses are slowed down', async () => {
    const { code } = await pair('Loket 9');
    expect(await office.client().refusal('auth.pairStation', { code })).toMatchObject({
      code: 'KODE_PASANG_SALAH',
    });
    const codes = await Promise.all(
      Array.from(
        { length: 30 },
        async () => (await office.client().refusal('auth.pairStation', { code: 'ABCDEFGH' })).code,
      ),
    );
    expect(new Set(codes)).toEqual(new Set(['KODE_PASANG_SALAH', 'TERLALU_SERING']));
  });
});

test('the end: what was asked before is answered, what comes later is refused or finds nobody', async () => {
  const arrived = Promise.withResolvers<void>();
  const note = () => arrived.resolve();
  subscribe('http.server.request.start', note);
  const asked = office
    .client()
    .do<{ userId: string }>('auth.signIn', { userId: 'cs', pin: '123456' });
  await arrived.promise;
  unsubscribe('http.server.request.start', note);
  const stopped = office.stop();
  expect(await asked).toMatchObject({ userId: 'cs' });
  await stopped;
  await expect(fetch(`${office.url}/health`)).rejects.toThrow();
  await office.restart();
});

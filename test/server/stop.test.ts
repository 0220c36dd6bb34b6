import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile } from '../../db/open.ts';
import { Client } from '../support/office.ts';
import { Listener } from './sse.ts';

const main = join(import.meta.dirname, '../../server/main.ts');
let directory: string;
let children: ChildProcess[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'satu-atap-henti-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [main, '--demo', '--data', directory, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  return { child, url: /http:\S+/.exec(String(line))?.[0] ?? String(line) };
}

const running = () => existsSync(join(directory, 'kantor.berjalan'));
const take = (url: string) =>
  new Client(url).do<{ printJobId: string; number: string }>('kiosk.take', {
    purposeId: 'pulsa',
    name: 'Budi',
    language: 'id',
    noticeShown: true,
  });
const stateOf = async (url: string, printJobId: string) =>
  new Client(url).ask<{
    state: string;
    attempts: number;
    problem?: { code: string; message: string };
  }>('kiosk.printStatus', { printJobId });

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s with open screens: ends by itself with code 0, no mark, nothing left in the write-ahead log',
  async (signal) => {
    const { child, url } = await start();
    const screens = await Promise.all(Array.from({ length: 10 }, () => Listener.open(url)));
    await take(url);
    expect(running()).toBe(true);
    child.kill(signal);
    // The test's own time limit is the watch: a server that waits for its screens never gets here.
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    await Promise.all(
      screens.map((screen) =>
        screen.until(() => false).catch(() => expect(screen.ended).toBe(true)),
      ),
    );
    expect(running()).toBe(false);
    expect(readdirSync(directory).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  },
);

/** A printer that takes a paper and never says it is done. */
function silentPrinter(): Promise<{ server: Server; sockets: Socket[]; port: number }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.pause();
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, sockets, port: (server.address() as AddressInfo).port }),
    ),
  );
}

test('killed while a paper prints: afterwards nobody knows, so it is not printed again by itself', async () => {
  const printer = await silentPrinter();
  const first = await start();
  const admin = new Client(first.url);
  const users = await admin.ask<{ id: string; roles: string[] }[]>('auth.users');
  await admin.do('auth.signIn', {
    userId: users.find(({ roles }) => roles.includes('admin'))?.id,
    pin: '123456',
  });
  const { printers } = await admin.ask<{ printers: { id: string }[] }>('admin.config');
  const changed = {
    ...printers.find(({ id }) => id === 'tiket'),
    format: 'escpos',
    target: { kind: 'tcp9100', host: '127.0.0.1', port: printer.port },
  };
  await admin.do('admin.savePrinter', { printer: changed });
  const connected = once(printer.server, 'connection');
  const taken = await take(first.url);
  const queuedBehind = await take(first.url);
  await connected;
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect(printer.sockets).toHaveLength(1);
  const live = new Database(join(directory, databaseFile), { readonly: true });
  const states = live
    .prepare('select state from print_job where id in (?, ?) order by at')
    .pluck()
    .all(taken.printJobId, queuedBehind.printJobId);
  live.close();
  expect(states).toEqual(['claimed', 'queued']);

  const again = once(printer.server, 'connection');
  const second = await start();
  let state = await stateOf(second.url, taken.printJobId);
  while (state.state !== 'unknown') state = await stateOf(second.url, taken.printJobId);
  expect(state).toMatchObject({
    attempts: 1,
    problem: {
      code: 'CETAK_TIDAK_PASTI',
      message: expect.stringContaining('Periksa apakah kertas sudah keluar'),
    },
  });
  // The paper behind it had not been begun: it is printed now, and only that one.
  await again;
  expect((await stateOf(second.url, queuedBehind.printJobId)).attempts).toBe(1);
  expect((await stateOf(second.url, taken.printJobId)).attempts).toBe(1);
  expect(printer.sockets).toHaveLength(2);
  second.child.kill('SIGKILL');
  await once(second.child, 'exit');
  for (const socket of printer.sockets) socket.destroy();
  printer.server.close();
});
